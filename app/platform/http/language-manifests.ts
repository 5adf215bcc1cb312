import { createHash } from 'node:crypto';
import type { ServerBuild } from '@remix-run/node';
import { locales, type Locale } from '../messages/locale.ts';

type Manifest = ServerBuild['assets'];
/** One script under the name that it has in each language; scripts without sentences are not listed. */
export type ScriptNames = Readonly<Record<Locale, string>>;
/** Which scripts a page loads, in each language. */
export type Manifests = Readonly<Record<Locale, Manifest>>;

/** Remix knows the scripts of one language; these are its lists in each. A version tells the language, too. */
export function manifestsPerLanguage(manifest: Manifest, scripts: readonly ScriptNames[]): Manifests {
  return Object.fromEntries(locales.map((locale) => [locale, inLanguage(locale, manifest, scripts)])) as unknown as Manifests;
}

function inLanguage(locale: Locale, manifest: Manifest, scripts: readonly ScriptNames[]): Manifest {
  const names = new Map(scripts.flatMap((script) => locales.map((each) => [`/${script[each]}`, `/${script[locale]}`])));
  const nameOf = (path: string) => names.get(path) ?? path;
  const renamed = <T extends { module: string; imports?: string[] }>(entry: T): T => ({ ...entry, module: nameOf(entry.module), imports: entry.imports?.map(nameOf) });
  const entry = renamed(manifest.entry);
  const routes = Object.fromEntries(Object.entries(manifest.routes).map(([id, route]) => [id, renamed(route)]));
  const version = createHash('sha256').update(JSON.stringify([entry, routes])).digest('hex').slice(0, 8);
  return { ...manifest, entry, routes, version };
}
