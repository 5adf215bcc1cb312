import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paymentList } from '#tests/fixtures/payment-list.ts';
import { expectAccessible } from './accessibility.ts';
import { withServedApp } from './served.ts';
import { adoptMethod } from './steps/adopt-method.ts';
import { setUp } from './steps/begin.ts';
import { answerAsServerManager } from './steps/classify.ts';
import { importPayments } from './steps/import-payments.ts';
import { contact, inviteFirstContact } from './steps/invite.ts';
import { linkInMail, shareCertificate } from './steps/supplier-desk.ts';
import { triageAll } from './steps/triage.ts';
import { coverageOf, hearIssuer, verifyOnlyProof } from './steps/verify.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp();

const supplier = 'Kantelaar Cloud Services B.V.';

async function openSupplier(page: Page, home: string): Promise<void> {
  await page.goto(`${served().url}${home}/suppliers`);
  await page.getByRole('searchbox').fill('kantelaar');
  await page.getByText('1 of ').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: supplier }).click();
  await page.getByRole('heading', { name: supplier, level: 1 }).waitFor();
}

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

  await openSupplier(page, home);
  await page.getByRole('link', { name: 'Classify' }).click();
  await answerAsServerManager(page);
  await page.getByRole('region', { name: 'Level by your answers' }).getByRole('status').getByText('QM30').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Needs QM30').waitFor();
  await expectAccessible(page);

  await inviteFirstContact(page);
  expect(await coverageOf(page, home, 'QM30')).toEqual({ certified: '0', gap: '1' });
  await expectAccessible(page);

  const supplierPage = await newVisitor({ viewport: { width: 390, height: 844 } });
  await supplierPage.goto(await linkInMail(served(), contact.email));
  await shareCertificate(supplierPage, supplier, { withAxe: true });
  await served().app.jobs.drain();

  await verifyOnlyProof(page, supplier);
  await page.getByRole('heading', { name: supplier, level: 1 }).waitFor();
  const atSupplier = page.url();
  expect(await coverageOf(page, home, 'QM30')).toEqual({ certified: '0', gap: '1' });
  await page.goto(atSupplier);
  await hearIssuer(page, served(), newVisitor);
  expect(await coverageOf(page, home, 'QM30')).toEqual({ certified: '1', gap: '0' });
});
