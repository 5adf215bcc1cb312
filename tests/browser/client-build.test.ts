import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { manifestsPerLanguage, type ScriptNames } from '#app/platform/http/language-manifests.ts';
import { locales, type Locale } from '#app/platform/messages/locale.ts';

const clientFolder = join(process.cwd(), 'build', 'client');
const scripts = readdirSync(join(clientFolder, 'assets')).filter((name) => name.endsWith('.js') && !name.startsWith('manifest-'));
const textOf = (name: string) => readFileSync(join(clientFolder, 'assets', name), 'utf8');

const scriptNames = JSON.parse(readFileSync(join(clientFolder, '.vite', 'languages.json'), 'utf8')) as ScriptNames[];
const manifests = manifestsPerLanguage(manifestOfRemix(), scriptNames);

function manifestOfRemix() {
  const [name = ''] = readdirSync(join(clientFolder, 'assets')).filter((file) => file.startsWith('manifest-'));
  return JSON.parse(textOf(name).replace(/^window\.__remixManifest=|;$/g, ''));
}

/** What a browser loads before it has shown a page for the first time. */
function firstLoad(locale: Locale, routeId: string): string[] {
  const { entry, routes } = manifests[locale];
  const files = new Set([entry.module, ...(entry.imports ?? [])]);
  for (let route = routes[routeId]; route; route = route.parentId === undefined ? undefined : routes[route.parentId]) {
    for (const file of [route.module, ...(route.imports ?? [])]) files.add(file);
  }
  return [...files];
}

const sizes = new Map<string, number>();

function gzipped(file: string): number {
  let size = sizes.get(file);
  if (size === undefined) sizes.set(file, (size = gzipSync(readFileSync(join(clientFolder, file))).length));
  return size;
}

const firstLoadKibibytes = (locale: Locale, routeId: string) => Math.round(firstLoad(locale, routeId).reduce((sum, file) => sum + gzipped(file), 0) / 1024);

describe('what the browser is given', () => {
  // One constant imported from a query module once put the whole database layer into the browser, without a warning.
  test.each([
    'better-sqlite3',
    'kysely',
    'selectFrom',
    'organisation_id',
    'argon2',
    'DATABASE_URL',
    'ZodError',
    'node:fs',
  ])('holds nothing of the server: %s', (marker) => {
    expect(scripts.filter((name) => textOf(name).includes(marker))).toEqual([]);
  });

  // Framework and React are 79 KiB of it. A limit that is reached is a reason to look for what came in, not to raise it.
  test.each([
    ['pages that people see before they know us', /^routes\/(?!organisation)/, 109],
    ['lists', /^routes\/organisation\/(suppliers\/list|access|contracts\/list|requests|reminders|verification|audit-trail)$/, 111],
    ['pages of members', /^routes\/organisation/, 119],
  ])('is small at first load: %s', (_, which, kibibytes) => {
    const pages = Object.keys(manifests.en.routes).filter((id) => which.test(id));
    expect(pages.length).toBeGreaterThan(0);
    const heavy = pages.flatMap((id) => locales.map((locale) => ({ id, locale, kibibytes: firstLoadKibibytes(locale, id) })));
    expect(heavy.filter((page) => page.kibibytes > kibibytes)).toEqual([]);
  });

  test('is the same framework in both languages', () => {
    const [english, dutch] = locales.map((locale) => new Set(firstLoad(locale, 'routes/sign-in')));
    const shared = [...(english ?? [])].filter((file) => dutch?.has(file));
    expect(shared.map(gzipped).reduce((sum, size) => sum + size, 0) / 1024).toBeGreaterThan(75);
  });
});

describe('the sentences that the browser is given', () => {
  const catalogues = import.meta.glob('/app/**/*messages.ts', { eager: true });
  const sentences = { en: new Set<string>(), nl: new Set<string>() };
  for (const locale of locales) collectSentences(Object.values(catalogues), locale, sentences[locale]);

  test.each(locales)('are those of one language: %s', (locale) => {
    const ofOthers = new Set(scriptNames.flatMap((script) => locales.filter((each) => each !== locale).map((each) => script[each].replace('assets/', ''))));
    const given = new Set(scripts.filter((name) => !ofOthers.has(name)).flatMap(textsIn));
    const foreign = locales.filter((each) => each !== locale).flatMap((each) => [...sentences[each]].filter((sentence) => !sentences[locale].has(sentence)));
    expect([...sentences[locale]].filter((sentence) => given.has(sentence)).length).toBeGreaterThan(1000);
    expect(foreign.filter((sentence) => given.has(sentence))).toEqual([]);
  });
});

/** Whatever stands between two quotes, also what is no text: that is no sentence either. */
const textsIn = (script: string) => textOf(script).split(/["'`]/);

/** Texts of several words, which nothing but a sentence is. */
function collectSentences(value: unknown, locale: Locale, into: Set<string>): void {
  if (typeof value === 'string') {
    if (/\S \S+ \S/.test(value)) into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) if (key === locale || !locales.some((other) => other === key)) collectSentences(part, locale, into);
  }
}
