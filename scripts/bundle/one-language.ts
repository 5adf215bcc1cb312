import { minify } from 'oxc-minify';
import type { Plugin, Rollup } from 'vite';
import { locales, type Locale } from '../../app/platform/messages/locale.ts';
import { chooseWhenWritten } from './choose-when-written.ts';
import { sharedScripts } from './shared-scripts.ts';

/** One script under the names that it has in each language. */
type ScriptNames = Partial<Record<Locale, string>>;

/**
 * What the browser gets is bundled once and written once per language. A script with sentences, or that imports one, has
 * another content and so another name in each; all others are the same file. Server and development keep both languages.
 */
export function oneLanguage(): Plugin {
  const names = new Map<string, ScriptNames>();
  const shared = sharedScripts();
  const output = locales.map((locale) => ({ manualChunks: shared, onlyExplicitManualChunks: true, plugins: [writeIn(locale, names)] }));
  return {
    name: 'one-language',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    config: () => ({ build: { minify: false, rollupOptions: { output } } }),
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
    renderChunk: { order: 'post', handler: (code, { fileName }) => minified(code, fileName) },
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

/** Vite's own minifier leaves 5 KiB more of a page, gzipped. The other language goes here, being what is never reached. */
async function minified(code: string, fileName: string): Promise<{ code: string; map: null }> {
  const { code: small, errors } = await minify(fileName, code, { module: true, compress: { target: 'es2022' }, mangle: true, codegen: { removeWhitespace: true } });
  if (errors.length > 0) throw new Error(`${fileName} could not be minified: ${errors.map((error) => error.message).join('; ')}`);
  return { code: small, map: null };
}
