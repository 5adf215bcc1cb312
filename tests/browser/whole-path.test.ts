import { expect, test } from 'vitest';
import { paymentList } from '#tests/fixtures/payment-list.ts';
import { expectAccessible } from './accessibility.ts';
import { useServedApp } from './served.ts';
import { adoptMethod } from './steps/adopt-method.ts';
import { setUp } from './steps/begin.ts';
import { importPayments } from './steps/import-payments.ts';
import { triageAll } from './steps/triage.ts';
import { useBrowser } from './visitors.ts';

const { newVisitor } = useBrowser();
const served = useServedApp();

test('from an empty installation and a payment list to a certificate that counts', async () => {
  const page = await newVisitor();
  const list = paymentList();
  expect(list.payments).toBeGreaterThan(300);

  const home = await setUp(page, served());
  expect(home).toBe('/o/waterschap-oosterzijl');
  await expectAccessible(page);

  await adoptMethod(page, home);
  await page.getByRole('link', { name: 'Suppliers' }).click();
  await importPayments(page, served(), list);

  const clicks = await triageAll(page);
  expect(clicks).toBeLessThan(list.suppliers / 2);
  await expectAccessible(page);
});
