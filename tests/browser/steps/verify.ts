import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessibility.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { linkInMail } from './supplier-desk.ts';

const issuer = { name: 'Keurinstelling Verzonnen', email: 'register@keurinstelling.example' };

/** From the queue to a certificate that was read and accepted; of the highest level that is not all. */
export async function verifyOnlyProof(page: Page, supplier: string): Promise<void> {
  await page.getByRole('link', { name: 'Verification' }).first().click();
  await page.getByText('One proof waits for your judgement.').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: supplier }).click();
  await page.getByText('No scope was filled in: read on the document for what and where it holds.').waitFor();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Accept(?! for)/ }).check();
  await page.getByRole('button', { name: 'Record' }).click();
  await page.getByText('Accepted. Until the issuer confirms it, it counts for QM20, not for QM30.').waitFor();
}

/** Puts its issuer on the list, asks it from the supplier's page, and lets it say yes. */
export async function hearIssuer(page: Page, served: ServedApp, newVisitor: () => Promise<Page>): Promise<void> {
  const supplierPage = page.url();
  await page.getByRole('link', { name: 'Verification' }).first().click();
  await page.getByRole('link', { name: 'Issuers' }).click();
  await page.getByRole('link', { name: 'Add an issuer' }).first().click();
  await page.getByLabel('Name').fill(issuer.name);
  await page.getByLabel('E-mail address').fill(issuer.email);
  await page.getByLabel('Where did you find it?').fill('Its own website, looked up by ourselves');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`${issuer.name} is on the list.`).waitFor();

  await page.goto(supplierPage);
  await page.getByRole('link', { name: /^NIS2 Quality Mark/ }).first().click();
  await page.getByLabel('To whom').selectOption({ index: 1 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the question' }).click();
  await page.getByText(`${issuer.name} has been asked.`).waitFor();

  const atIssuer = await newVisitor();
  await atIssuer.goto(await linkInMail(served, issuer.email, 'c'));
  await atIssuer.getByRole('radio', { name: /^Yes, it is as it says/ }).check();
  await atIssuer.getByLabel('Your name').fill('Wietske Bedacht');
  await expectAccessible(atIssuer);
  await atIssuer.getByRole('button', { name: 'Send the answer' }).click();
  await atIssuer.getByText('You confirmed this certificate.').waitFor();
}

/** The figures of one level on the dashboard, by their column. */
export async function coverageOf(page: Page, home: string, level: string): Promise<{ certified: string; gap: string }> {
  await page.goto(new URL(home, page.url()).href);
  const table = page.getByRole('table', { name: 'By required level' });
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: level }) });
  const cell = (state: string) => row.locator(`td[data-label="${state}"]`).innerText();
  return { certified: (await cell('Certified')).trim(), gap: (await cell('Gap')).trim() };
}
