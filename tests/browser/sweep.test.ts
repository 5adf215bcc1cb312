import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { locales } from '#app/platform/messages/locale.ts';
import { withServedApp } from './served.ts';
import { fillInstallation, ofEmptyInstallation } from './sweep/filled.ts';
import { checks, lookAt, themes, type Check, type Look } from './sweep/look.ts';
import { readScreens, type Screen } from './sweep/screens.ts';
import { readSentences } from './sweep/sentences.ts';
import { Visitors } from './sweep/visitors.ts';
import { launchArguments } from './visitors.ts';

/**
 * Every page of `app/routes.ts`, filled. `npm test` looks at each once, languages, colours and the dearer checks taking turns;
 * `npm run sweep` looks at each in every combination.
 */
const isWhole = process.env.SWEEP === 'whole';
const widths = [1440, 390];

/** While working on a page: only those whose pattern holds this text. */
const onlyPages = process.env.SWEEP_PAGES ?? '';
const screens = (await readScreens()).filter(({ pattern }) => pattern.includes(onlyPages));
const sentences = readSentences();
const foreign = { en: sentences.nl, nl: sentences.en };

const filled = withServedApp();
const empty = withServedApp();
let browser: Browser;
/** What is wrong with each page. Looking begins at once, two pages at a time; each test waits for its own. */
const findings = new Map<string, Promise<string[]>>();
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: launchArguments });
  const visitors = new Visitors(browser);
  const addressesOf = await fillInstallation(filled());
  const lookAtAll = async (screen: Screen, turn: number): Promise<string[]> => {
    const { url } = ofEmptyInstallation.includes(screen.pattern) ? empty() : filled();
    const addresses = addressesOf(screen);
    const inTurn = isWhole ? addresses : addresses.filter((_, nth) => nth === turn % addresses.length);
    const looks = inTurn.flatMap((address) => looksOf(turn).map((look) => ({ address, look })));
    const found = await Promise.all(looks.map(({ address, look }) => inLane(async () => (await lookAt({ visitors, url, foreign, count }, address, look)).map((what) => `${address.path} (${look.locale}): ${what}`))));
    return found.flat();
  };
  for (const [turn, screen] of screens.entries()) {
    const found = lookAtAll(screen, turn);
    found.catch(() => 'told by the test that waits for it');
    findings.set(screen.pattern, found);
  }
}, 120_000);
afterAll(() => browser?.close());

const counts = new Map<Check, number>(checks.map((check) => [check, 0]));
const count = (check: Check) => void counts.set(check, (counts.get(check) ?? 0) + 1);

/** Which looks a page gets: all of them, or the one whose turn it is. */
function looksOf(turn: number): Look[] {
  if (isWhole) return locales.map((locale) => ({ locale, checks, axe: themes.flatMap((theme) => widths.map((width) => ({ theme, width }))) }));
  const inTurn = <T>(list: readonly T[], every: number): T => list[Math.floor(turn / every) % list.length]!;
  const extra = inTurn(['keyboard', 'print', 'without JavaScript'] as const, 1);
  // Half of what a page costs is axe: every other page gets it here, all of them in the whole sweep.
  const dear: Check[] = turn % 2 === 0 ? ['axe'] : [];
  return [{ locale: inTurn(locales, 1), checks: ['words', ...dear, 'reflow', extra], axe: [{ theme: inTurn(themes, 2), width: inTurn(widths, 4) }] }];
}

/** So many pages at a time as there are processors to draw them. */
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
let nextLane = 0;
function inLane<T>(work: () => Promise<T>): Promise<T> {
  const lane = nextLane++ % lanes.length;
  const done = (lanes[lane] ?? Promise.resolve()).then(work, work);
  lanes[lane] = done.catch(() => undefined);
  return done;
}

const longest = isWhole ? 3_600_000 : 180_000;
test.each(screens.map(({ pattern }) => pattern))('%s', { timeout: longest }, async (pattern) => {
  expect(await findings.get(pattern)).toEqual([]);
});

test('every page was looked at by every check', () => {
  const told = checks.map((check) => `${counts.get(check)} × ${check}`).join(', ');
  process.stdout.write(`sweep: ${screens.length} pages of routes.ts; ${told}\n`);
  if (onlyPages) return;
  expect(screens.length).toBeGreaterThan(50);
  expect([...counts].filter(([, n]) => n === 0)).toEqual([]);
});
