import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { useServedApp } from './served.ts';
import { setUp } from './steps/begin.ts';
import { useBrowser } from './visitors.ts';

const { newVisitor } = useBrowser();
const served = useServedApp();

test('from an empty installation and a payment list to a certificate that counts', async () => {
  const page = await newVisitor();
  const home = await setUp(page, served());
  expect(home).toBe('/o/waterschap-oosterzijl');
  await expectAccessible(page);
});
