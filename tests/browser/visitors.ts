import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    chromiumPath: string;
  }
}

export interface VisitorOptions extends BrowserContextOptions {
  /** Console errors that this visit is meant to cause, such as the browser's own note about a 404 page. */
  expectedErrors?: RegExp;
}

export const launchArguments = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox refuses to start as root, which is who runs tests in many containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * A real Chromium for the tests of a file. Every visitor is a browser context of its own: own cookies, as a second person.
 * After each test, any error in a console and any breach of the content security policy fails it.
 */
export function withBrowser(): { newVisitor(options?: VisitorOptions): Promise<Page> } {
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let problems: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: launchArguments });
  });
  afterAll(() => browser?.close());
  afterEach(async ({ task }) => {
    const found = problems;
    problems = [];
    if (task.result?.state === 'fail') await picture(contexts, task.name);
    for (const context of contexts) await context.close();
    contexts = [];
    expect(found, 'console errors and policy violations').toEqual([]);
  });

  return {
    async newVisitor({ expectedErrors, ...options }: VisitorOptions = {}) {
      if (!browser) throw new Error('A visitor comes inside a test, when the browser runs.');
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options });
      contexts.push(context);
      context.setDefaultTimeout(15_000);
      report(context, (problem) => {
        if (!expectedErrors?.test(problem)) problems.push(problem);
      });
      return context.newPage();
    },
  };
}

/** Chromium tells breaches of the content security policy as console errors, too. */
function report(context: BrowserContext, add: (problem: string) => void): void {
  context.on('console', (message) => {
    if (message.type() === 'error') add(`${message.page()?.url()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => add(`${error.page()?.url()}: ${error.error().stack ?? error.error().message}`));
}

/** What each visitor would have seen, and what a screen reader would have read, when the test failed. */
async function picture(contexts: BrowserContext[], testName: string): Promise<void> {
  const folder = join(process.cwd(), '.cache', 'browser-failures');
  mkdirSync(folder, { recursive: true });
  const name = testName
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    const file = join(folder, `${name}-${index + 1}`);
    await page.screenshot({ path: `${file}.png`, fullPage: true }).catch(() => undefined);
    const outline = await page.locator('body').ariaSnapshot().catch(String);
    writeFileSync(`${file}.txt`, `${page.url()}\n\n${outline}\n`);
  }
}
