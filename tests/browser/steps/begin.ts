import type { Page } from 'playwright-core';
import type { ServedApp } from '#tests/setup/served-app.ts';

export const admin = {
  name: 'Robin van Oosterzijl',
  email: 'robin@oosterzijl.example',
  password: 'twaalf sluizen en een gemaal',
};

/** From the empty installation to the first page of an organisation; answers its path, `/o/…`. */
export async function setUp(page: Page, { app, url }: ServedApp): Promise<string> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Set up my organisation' }).click();
  await page.getByLabel('One-time code').fill(app.setUpCode);
  await page.getByLabel('Name of the organisation').fill('Waterschap Oosterzijl');
  await page.getByLabel('Essential entity').check();
  await page.getByLabel('Sector', { exact: true }).selectOption({ label: 'Drinking water' });
  await page.getByLabel('Cyberbeveiligingswet and its Besluit (Cbw, Cbb)').check();
  await page
    .getByRole('group', { name: /contracting authority/ })
    .getByLabel('Yes')
    .check();
  await page.getByLabel('Your name').fill(admin.name);
  await page.getByLabel('E-mail address').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Set up my organisation' }).click();
  await page.waitForURL(/\/o\/[^/]+/);
  return /\/o\/[^/?]+/.exec(page.url())?.[0] ?? '';
}
