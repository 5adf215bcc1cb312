import type { Page } from 'playwright-core';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { expectAccessible } from '../accessibility.ts';

/** The link in the last mail to an address, once background work has sent it. */
export async function linkInMail({ app, url }: ServedApp, to: string, door: 'i' | 'c' = 'i'): Promise<string> {
  await app.jobs.drain();
  const mail = await app.db.read
    .selectFrom('outbox_mail')
    .select(['text', 'sent_at'])
    .where('to_address', '=', to)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  if (!mail.sent_at) throw new Error(`The mail to ${to} was not sent.`);
  const link = new RegExp(`${url}/${door}/[A-Za-z0-9_-]+`).exec(mail.text)?.[0];
  if (!link) throw new Error(`No link in: ${mail.text}`);
  return link;
}

interface Printed {
  withAxe: boolean;
  level?: 'QM10' | 'QM20' | 'QM30';
  validFrom?: string;
  validUntil?: string;
}

/** From the opened link to a shared certificate: a real PDF, its fields typed by hand, consent given. */
export async function shareCertificate(page: Page, holder: string, options: Printed): Promise<void> {
  const { level = 'QM30', validFrom = '2026-02-01', validUntil = '2029-01-31' } = options;
  const check = () => (options.withAxe ? expectAccessible(page) : undefined);
  await check();
  await page.getByRole('link', { name: 'I have a certificate' }).click();
  const printed = { title: `NIS2 Quality Mark ${level}`, holder, number: `${level}-2026-0042`, validUntil };
  await page
    .getByLabel('The document')
    .setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: await certificatePdf(printed) });
  await page.getByLabel('What is it?').selectOption({ label: 'NIS2 Quality Mark' });
  await page.getByLabel('Level').selectOption(level);
  await page.getByRole('textbox', { name: /^Holder/ }).fill(holder);
  await page.getByLabel('Issued by').fill('Keurinstelling Verzonnen');
  await page.getByLabel('Certificate number').fill(printed.number);
  await page.getByLabel('Valid from').fill(validFrom);
  await page.getByLabel('Last day of validity').fill(printed.validUntil);
  await page.getByLabel('Your name').fill('Sacha de Koker');
  await page.getByRole('checkbox', { name: /I may share this document/ }).check();
  await check();
  await page.getByRole('button', { name: 'Share the certificate' }).click();
  await page.getByText('can now see this certificate').waitFor();
  await check();
}
