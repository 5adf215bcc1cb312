import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ScriptNames } from '#app/platform/http/language-manifests.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { expectAccessible } from './accessibility.ts';
import { withServedApp } from './served.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp();

test('the first page of an empty installation opens without a complaint', async () => {
  const page = await newVisitor();
  await page.goto(`${served().url}/`);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await expectAccessible(page);
});

test.each(['light', 'dark'] as const)('the sign-in page is readable by everybody, %s', async (colorScheme) => {
  const page = await newVisitor({ colorScheme, locale: 'nl-NL', viewport: { width: 390, height: 844 } });
  await page.goto(`${served().url}/sign-in`);
  expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  await expectAccessible(page);
});

test('a page that does not exist says so', async () => {
  const page = await newVisitor({ expectedErrors: /404/ });
  const response = await page.goto(`${served().url}/nowhere`);
  expect(response?.status()).toBe(404);
  await expectAccessible(page);
});

test('a page loads the scripts of its reader’s language, also on the way to the next, and all of it anew when that changes', async () => {
  const { app, url } = served();
  const scope = await insertOrganisation(app.db, { slug: 'taalwaard' });
  const { cookie } = await addSignedInMember(app, scope, { role: 'admin', locale: 'nl' });
  const page = await newVisitor();
  await page.context().addCookies([{ name: cookie.name, value: cookie.value, url }]);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname.slice(1)));
  const scripts = JSON.parse(readFileSync('build/client/.vite/languages.json', 'utf8')) as ScriptNames[];
  const languages = () => (['en', 'nl'] as const).filter((locale) => scripts.some((script) => loaded.includes(script[locale])));
  const goOn = async (to: string) => {
    await page.evaluate(() => void document.body.setAttribute('data-same-document', 'yes'));
    await page.getByRole('navigation').getByRole('link', { name: to, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: to }).waitFor();
    return (await page.locator('[data-same-document]').count()) === 1;
  };

  await page.goto(`${url}/o/taalwaard/help`, { waitUntil: 'networkidle' });
  expect(await goOn('Leveranciers')).toBe(true);
  expect(languages()).toEqual(['nl']);

  // In another tab.
  const tab = await page.context().newPage();
  await tab.goto(`${url}/profile`);
  await tab.getByRole('button', { name: 'English' }).click();
  await tab.getByRole('heading', { name: 'My profile' }).waitFor();
  loaded.length = 0;
  await page.getByRole('navigation').getByRole('link', { name: 'Contracten', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Contracts' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  loaded.length = 0;
  expect(await goOn('Suppliers')).toBe(true);
  expect(languages()).toEqual(['en']);
});
