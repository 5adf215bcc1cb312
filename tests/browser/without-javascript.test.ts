import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hashPassword } from '#app/platform/password/password.server.ts';
import { registerSupplier, triage } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { withServedApp } from './served.ts';
import { answerAsServerManager } from './steps/classify.ts';
import { linkInMail, shareCertificate } from './steps/supplier-desk.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp();
const supplier = 'Serverbeheer Verzonnen B.V.';
const password = 'een dijk van een wachtwoord';

async function registerOfThree({ app }: ServedApp): Promise<{ email: string }> {
  const scope = await insertOrganisation(app.db, { slug: 'zeedijk', name: 'Waterschap Zeedijk' });
  const { memberId, email } = await addSignedInMember(app, scope, {
    role: 'ciso',
    passwordHash: await hashPassword(password),
  });
  const register = { databases: app.db, scope, memberId };
  for (const legal_name of ['Pompen Verzonnen B.V.', supplier, 'Kabels Verzonnen B.V.']) {
    const { supplierId } = await registerSupplier(register, app.clock.now(), { legal_name });
    await triage(register, supplierId, app.clock.now(), 'to_classify');
  }
  return { email };
}

async function inviteSomebodyElse(page: Page): Promise<void> {
  await page.goto(`${page.url()}/invite`);
  await page.getByRole('radio', { name: 'Someone else' }).check();
  await page.getByLabel('Someone else: Name').fill('Mika Verzonnen');
  await page.getByLabel('Someone else: E-mail address').fill('mika@serverbeheer.example');
  await page.getByLabel('Language of the mail').selectOption({ label: 'English' });
  await page.getByLabel('Contact person').fill('Robin van Zeedijk');
  await page.getByLabel('Phone').fill('+31 20 555 01 23');
  await page.getByRole('button', { name: 'Preview the mail' }).click();
  await page.getByRole('button', { name: 'Send the mail' }).click();
  await page.getByText('The mail to Mika Verzonnen is on its way.').waitFor();
}

test('sign-in, list, classification, invitation and the supplier desk, all with JavaScript off', async () => {
  const { url } = served();
  const { email } = await registerOfThree(served());
  const page = await newVisitor({ javaScriptEnabled: false });

  await page.goto(`${url}/o/zeedijk/suppliers`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${url}/o/zeedijk/suppliers`);

  await page.getByRole('searchbox').fill('server');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('1 of 3 suppliers').waitFor();
  await page.getByRole('link', { name: supplier }).click();
  await page.getByRole('link', { name: 'Classify' }).click();

  await answerAsServerManager(page);
  await page.getByRole('button', { name: 'Show the level' }).click();
  const level = page.getByRole('region', { name: 'Level by your answers' });
  expect(await level.getByRole('status').innerText()).toContain('QM30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Needs QM30').waitFor();

  await inviteSomebodyElse(page);
  const supplierPage = await newVisitor({ javaScriptEnabled: false, locale: 'en-GB' });
  await supplierPage.goto(await linkInMail(served(), 'mika@serverbeheer.example'));
  await shareCertificate(supplierPage, supplier, { withAxe: false });
});
