import { expect, test } from 'vitest';
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
