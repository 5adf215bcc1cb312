import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessibility.ts';

/** Confirms what is proposed, group by group, until nobody waits; answers how many clicks that took. */
export async function triageAll(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Go to triage' }).click();
  await page.getByRole('heading', { name: 'Triage', level: 1 }).waitFor();
  await expectAccessible(page);
  const decide = page.getByRole('button', { name: /^(Not a supplier|No relevant dependency|To classify): / });
  let clicks = 0;
  for (let left = await decide.count(); left > 0; left = await decide.count()) {
    const lead = await page.getByRole('main').innerText();
    await decide.first().click();
    clicks += 1;
    await page.waitForFunction((before) => document.querySelector('main')?.innerText !== before, lead);
  }
  await page.getByText('Everyone has been looked at').waitFor();
  return clicks;
}
