import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '#tests/facts/invite.ts';
import { classify, openRegister, registerSupplier, triage, type Register } from '#tests/facts/register.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import { withServedApp } from './served.ts';
import { personAt, type Effort } from './steps/effort.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp({ now: '2026-03-14T09:30:00.000Z' });
const holder = 'Draaierij Verzonnen B.V.';
const answers = { dependency: 'some', it: 'connected', ictCompany: 'yes', replaceability: 'easy', incidentImpact: 'limited', data: 'internal', ot: 'none', physical: 'none', edi: 'none' } as const;
const phone = { viewport: { width: 390, height: 844 }, locale: 'nl-NL', isMobile: true, hasTouch: true };

let folder = '';
let pdf = '';
let clients: Register[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ketenmark-effort-'));
  pdf = join(folder, 'certificaat.pdf');
  writeFileSync(pdf, await certificatePdf({ title: 'NIS2 Quality Mark', holder, number: 'QM-1', validUntil: '2029-01-31' }));
  clients = [await openRegister(served().app.db), await openRegister(served().app.db)];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The link that a client's mail holds, for a supplier that it has classified. */
async function mailedLink(client: Register, kvkNumber: string): Promise<string> {
  const before = '2026-01-10T10:00:00.000Z';
  const of = await registerSupplier(client, before, { legal_name: holder, kvk_number: kvkNumber });
  await triage(client, of.supplierId, before, 'to_classify');
  await classify(client, of, before, answers);
  return `${served().url}${await invite(served().app, client, of.supplierId, { name: 'Inge Verzonnen', email: 'inge@draaierij.example' })}`;
}

function within(what: string, effort: Effort, interactions: number): void {
  process.stdout.write(`on 390 pixels, ${what}: ${effort.interactions} interactions, ${effort.seconds.toFixed(0)} s\n`);
  expect(effort.interactions, what).toBeLessThanOrEqual(interactions);
  expect(effort.seconds, what).toBeLessThanOrEqual(60);
}
const fits = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

async function shareWithPdf(page: Page, link: string): Promise<Effort> {
  const person = personAt(page);
  await person.open(link);
  await fits(page);
  await person.tap(page.getByRole('link', { name: 'Ik heb een certificaat' }));
  await person.pick(page.getByLabel('Het document'), pdf);
  await person.type(page.getByLabel('Afgegeven door'), 'Keurders Verzonnen');
  await person.type(page.getByLabel('Geldig vanaf'), '2026-02-01');
  await fits(page);
  await person.tap(page.getByLabel('Ik mag dit document namens het bedrijf delen', { exact: false }));
  await person.tap(page.getByRole('button', { name: 'Certificaat delen' }));
  await page.getByRole('heading', { name: 'Wat u hebt geantwoord' }).waitFor();
  return person.effort();
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('from opening the mail’s link, %s', (mode, javaScriptEnabled) => {
  const visit = () => newVisitor({ ...phone, javaScriptEnabled });
  const kvkOf = (n: number) => String((javaScriptEnabled ? 10_000_000 : 20_000_000) + n);

  test('a certificate is shared with the PDF at hand; the second client takes one press', async () => {
    const page = await visit();
    within(`a certificate shared, ${mode}`, await shareWithPdf(page, await mailedLink(clients[0]!, kvkOf(1))), 8);

    const second = personAt(page);
    await second.open(await mailedLink(clients[1]!, kvkOf(1)));
    await page.getByText('Hetzelfde: KvK-nummer', { exact: false }).waitFor();
    await fits(page);
    await second.tap(page.getByRole('button', { name: 'Ja, delen met', exact: false }));
    await page.getByText('kan dit certificaat nu zien', { exact: false }).first().waitFor();
    within(`the second client, ${mode}`, second.effort(), 3);

    await page.goto(`${served().url}/desk`);
    expect(await page.getByText('gedeeld, geldig tot en met', { exact: false }).count()).toBe(2);
    await fits(page);
  });

  test('without a certificate: a date', async () => {
    const page = await visit();
    const person = personAt(page);
    await person.open(await mailedLink(clients[0]!, kvkOf(2)));
    await person.tap(page.getByRole('link', { name: 'Nog geen certificaat' }));
    await person.tap(page.getByRole('button', { name: 'Deze datum doorgeven' }));
    await page.getByText('Nog geen certificaat; verwacht op', { exact: false }).waitFor();
    within(`a dated answer, ${mode}`, person.effort(), 6);
  });

  test('without a certificate: a question', async () => {
    const page = await visit();
    const person = personAt(page);
    await person.open(await mailedLink(clients[0]!, kvkOf(3)));
    await person.tap(page.getByRole('link', { name: 'Ik heb een vraag' }));
    await person.type(page.getByLabel('Uw vraag'), 'Telt ons ISO 27001-certificaat ook mee voor u?');
    await person.tap(page.getByRole('button', { name: 'Vraag versturen' }));
    await page.getByRole('heading', { name: 'Wat u hebt geantwoord' }).waitFor();
    within(`a question, ${mode}`, person.effort(), 6);
  });
});
