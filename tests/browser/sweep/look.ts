import type { Page } from 'playwright-core';
import type { Locale } from '#app/platform/messages/locale.ts';
import { findViolations } from '../accessibility.ts';
import type { Address } from './filled.ts';
import type { Visitors } from './visitors.ts';
import { checkKeyboard } from './keyboard.ts';
import { checkPrint } from './print.ts';
import { checkReflow } from './reflow.ts';
import { checkWithoutScript } from './without-script.ts';
import { checkWords } from './words.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** By what a page is looked at. `axe` stands for one run in one theme and at one width. */
export const checks = ['words', 'axe', 'reflow', 'keyboard', 'print', 'without JavaScript'] as const;
export type Check = (typeof checks)[number];

export interface Look {
  locale: Locale;
  /** The colours and widths in which axe reads the page. */
  axe: readonly { theme: Theme; width: number }[];
  checks: readonly Check[];
}

interface Sweep {
  visitors: Visitors;
  url: string;
  /** Sentences of the languages that a page must not speak. */
  foreign: Record<Locale, ReadonlySet<string>>;
  count: (check: Check) => void;
}

/** Opens one page as one look says, and tells what is wrong with it. */
export async function lookAt({ visitors, url, foreign, count }: Sweep, address: Address, look: Look): Promise<string[]> {
  const found: string[] = [];
  const run = async (check: Check, work: () => Promise<string[]>) => {
    if (!look.checks.includes(check)) return;
    count(check);
    found.push(...(await work()));
  };
  await visit(visitors, { url, address, locale: look.locale, withScript: true }, found, async (page) => {
    await run('words', () => checkWords(page, look.locale, foreign[look.locale]));
    for (const { theme, width } of look.axe) await run('axe', () => checkAxe(page, theme, width));
    await run('reflow', () => checkReflow(page));
    await run('print', () => checkPrint(page));
    await run('keyboard', () => checkKeyboard(page));
  });
  if (look.checks.includes('without JavaScript')) {
    await visit(visitors, { url, address, locale: look.locale, withScript: false }, found, (page) => run('without JavaScript', () => checkWithoutScript(page)));
  }
  return found;
}

interface Visit {
  url: string;
  address: Address;
  locale: Locale;
  withScript: boolean;
}

async function visit(visitors: Visitors, { url, address, locale, withScript }: Visit, found: string[], work: (page: Page) => Promise<void>): Promise<void> {
  const page = await visitors.open({ url, cookies: address.cookies[locale], locale, withScript });
  try {
    report(page, found);
    await page.goto(url + address.path);
    const { pathname, search } = new URL(page.url());
    if (pathname + search !== address.path) return void found.push(`leads to ${pathname}${search}`);
    if (withScript) await page.waitForFunction(isAlive);
    await work(page);
  } finally {
    await page.close();
  }
}

/** The page is the application's, no longer only HTML. */
function isAlive(): boolean {
  const heading = document.querySelector('h1');
  return heading !== null && Object.keys(heading).some((key) => key.startsWith('__react'));
}

async function checkAxe(page: Page, theme: Theme, width: number): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 900 });
  const violations = await findViolations(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  return violations.map((what) => `axe, ${theme}, ${width} px: ${what}`);
}

/** Errors of the console and breaches of the content security policy; the browser itself notes a page that is not found. */
function report(page: Page, found: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`console: ${error.stack ?? error.message}`));
}
