import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessibility.ts';

export async function adoptMethod(page: Page, home: string): Promise<void> {
  await page.goto(new URL(`${home}/method`, page.url()).href);
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Method of Oosterzijl');
  await page.getByRole('button', { name: 'Adopt this method' }).click();
  await page.getByText('Version 1, “Method of Oosterzijl”, in force since').waitFor();
}
