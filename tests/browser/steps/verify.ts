import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessibility.ts';

/** From the queue to an accepted certificate. */
export async function verifyOnlyProof(page: Page, supplier: string): Promise<void> {
  await page.getByRole('link', { name: 'Verification' }).first().click();
  await page.getByText('One proof waits for your judgement.').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: supplier }).click();
  await page.getByText('No scope was filled in: read on the document for what and where it holds.').waitFor();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Accept(?! for)/ }).check();
  await page.getByRole('button', { name: 'Record' }).click();
  await page.getByText('Accepted. Coverage has been brought up to date.').waitFor();
}

/** The figures of one level on the dashboard, by their column. */
export async function coverageOf(page: Page, home: string, level: string): Promise<{ certified: string; gap: string }> {
  await page.goto(new URL(home, page.url()).href);
  const table = page.getByRole('table', { name: 'By required level' });
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: level }) });
  const cell = (state: string) => row.locator(`td[data-label="${state}"]`).innerText();
  return { certified: (await cell('Certified')).trim(), gap: (await cell('Gap')).trim() };
}
