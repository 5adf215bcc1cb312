import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with what axe found on the page as it stands, one line for each element. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findViolations(page), `axe on ${page.url()}`).toEqual([]);
}

/** What axe finds on the page as it stands, one line for each element. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  await page.evaluate(settled);
  // Only what is wrong: the rest would be megabytes.
  const violations = await page.evaluate(
    async (values) => (await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: values, resultTypes: ['violations'] })).violations,
    standards,
  );
  return describeViolations(violations);
}

/** A button half-way between two colours has a contrast that nobody sees. Not waited for: a page that is not drawn never gets there. */
const settled = () => {
  for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
};

const describeViolations = (violations: axe.AxeResults['violations']): string[] =>
  violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`));
