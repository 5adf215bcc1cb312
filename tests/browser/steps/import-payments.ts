import type { Page } from 'playwright-core';
import type { PaymentList } from '#tests/fixtures/payment-list.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { expectAccessible } from '../accessibility.ts';

/** File → columns → preview → register. Background work is done here and now, since the clock of a test stands still. */
export async function importPayments(page: Page, { app }: ServedApp, list: PaymentList, { withAxe = true } = {}): Promise<void> {
  const check = () => (withAxe ? expectAccessible(page) : undefined);
  await page.getByRole('link', { name: 'Import', exact: true }).first().click();
  await check();
  await page.getByLabel('File').setInputFiles({ name: list.fileName, mimeType: 'text/csv', buffer: list.bytes });
  await page.getByRole('button', { name: 'Read the file' }).click();

  await page.getByRole('heading', { name: 'Check the columns' }).waitFor();
  await page.getByText(`${list.payments.toLocaleString('en')} lines below the header`).waitFor();
  await check();
  await page.getByRole('button', { name: 'Show what this will do' }).click();

  await page.getByText('The file is being held against your register').first().waitFor();
  await app.jobs.drain();
  await page.getByRole('heading', { name: 'What this file will do' }).waitFor();
  await page.getByText(`which speak of ${list.suppliers.toLocaleString('en')} suppliers`).waitFor();
  await check();
  await page.getByRole('button', { name: 'Apply the import' }).click();

  await page.getByText('The import is being written into the register').first().waitFor();
  await app.jobs.drain();
  await page.getByText(`${list.suppliers.toLocaleString('en')} suppliers created, 0 updated`).waitFor();
  await check();
}
