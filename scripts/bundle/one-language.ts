import type { Plugin, Rollup } from 'vite';
import { locales, type Locale } from '../../app/platform/messages/locale.ts';
import { chooseWhenWritten } from './choose-when-written.ts';

/** One script under the names that it has in each language. */
type ScriptNames = Partial<Record<Locale, string>>;

/**
 * What the browser gets is bundled once and written once per language. A script with sentences, or that imports one, has
 * another content and so another name in each; all others are the same file. Server and development keep both languages.
 */
export function oneLanguage(): Plugin {
  const names = new Map<string, ScriptNames>();
  return {
    name: 'one-language',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    config: () => ({ build: { rollupOptions: { output: locales.map((locale) => ({ plugins: [writeIn(locale, names)] })) } } }),
    transform(code, id) {
      if (!/\bdefineMessages\b/.test(code) || id.endsWith('/define-messages.ts')) return null;
      return { code: chooseWhenWritten(code, id), map: null };
    },
  };
}

function writeIn(locale: Locale, names: Map<string, ScriptNames>): Rollup.OutputPlugin {
  return {
    name: `write-in-${locale}`,
    resolveImportMeta: (property) => (property === 'onlyLocale' ? JSON.stringify(locale) : null),
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const script = [file.facadeModuleId, ...file.moduleIds].join(' ');
        names.set(script, { ...names.get(script), [locale]: file.fileName });
      }
      if (locale !== locales.at(-1)) return;
      const differing = [...names.values()].filter((script) => new Set(locales.map((each) => script[each])).size > 1);
      this.emitFile({ type: 'asset', fileName: '.vite/languages.json', source: JSON.stringify(differing) });
    },
  };
}
