import { expect, test } from 'vitest';
import { registerSupplier, openRegister } from '#tests/facts/register.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { withServedApp } from './served.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp();

const pdf = async (holder: string, number: string) => ({ name: 'certificaat.pdf', mimeType: 'application/pdf', buffer: await certificatePdf({ title: 'NIS2 Quality Mark QM20', holder, number, validUntil: '2029-01-31' }) });

test('a document that is chosen fills in what it says, leaves what was typed, and takes its words back when another is chosen', async () => {
  const { app, url } = served();
  const register = await openRegister(app.db);
  const { supplierId } = await registerSupplier(register, '2026-01-10T10:00:00.000Z', { legal_name: 'Pompen Verzonnen B.V.' });
  const { cookie } = await addSignedInMember(app, register.scope, { role: 'ciso' });
  const page = await newVisitor();
  await page.context().addCookies([{ name: cookie.name, value: cookie.value, url }]);
  // The scripts are there once the network is still.
  await page.goto(`${url}/o/org-${register.scope.organisationId}/suppliers/${supplierId}/certificates/new`, { waitUntil: 'networkidle' });

  const field = (name: string) => page.locator(`form [name=${name}]`);
  const values = async () => Object.fromEntries(await Promise.all(['level', 'holderName', 'issuer', 'certificateNumber', 'validUntil'].map(async (name) => [name, await field(name).inputValue()] as const)));
  await field('issuer').fill('Zelf Getypt');
  await field('file').setInputFiles(await pdf('Iemand Anders B.V.', 'QM-1'));
  await expect.poll(values, { timeout: 20_000 }).toEqual({ level: 'QM20', holderName: 'Iemand Anders B.V.', issuer: 'Zelf Getypt', certificateNumber: 'QM-1', validUntil: '2029-01-31' });
  await expect.poll(() => page.getByText('Read from the document and filled in').textContent(), { timeout: 20_000 }).toContain('holder, number, level and last day');

  await field('certificateNumber').fill('QM-1, mended');
  await field('file').setInputFiles(await pdf('Weer Iemand B.V.', 'QM-2'));
  await expect.poll(values, { timeout: 20_000 }).toEqual({ level: 'QM20', holderName: 'Weer Iemand B.V.', issuer: 'Zelf Getypt', certificateNumber: 'QM-1, mended', validUntil: '2029-01-31' });
});
