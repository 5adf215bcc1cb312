import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { insertAccess } from '#db/queries/access.ts';
import { insertContacts } from '#db/queries/contact.ts';
import { newId } from '#db/queries/new-id.ts';
import { updateSupplier } from '#db/queries/supplier.ts';
import { openRegister, registerSupplier } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { expectAccessible } from './accessibility.ts';
import { withServedApp } from './served.ts';
import { withBrowser } from './visitors.ts';

const now = '2026-03-14T09:30:00.000Z';
const served = withServedApp({ now });
const { newVisitor } = withBrowser();

/** A supplier as a careful organisation has recorded it, and its CISO. */
async function prepared(locale: 'en' | 'nl', options: Parameters<typeof newVisitor>[0] = {}) {
  const { app, url } = served();
  const register = await openRegister(app.db);
  const { supplierId } = await registerSupplier(register, now, { legal_name: 'Besturingstechniek Verzonnen B.V.' });
  const contact = (name: string, role: 'incident' | 'security' | 'contract', phone: string) => ({ id: newId(), supplier_id: supplierId, name, role, email: null, phone, locale: null, is_primary: 0, created_at: now });
  await transact(app.db, async (tx) => {
    await updateSupplier(tx, register.scope, supplierId, { notification_hours: 12, owner_member_id: register.memberId, updated_at: now });
    await insertContacts(tx, register.scope, [contact('Storingsdienst', 'incident', '+31 20 000 0001'), contact('Kim Verzonnen', 'security', '+31 20 000 0002'), contact('Robin Verzonnen', 'contract', '+31 20 000 0003')]);
    const scopes = { it: ['VPN-account voor beheer op afstand', 'Beheerdersaccount werkplekken'], ot: ['Besturing van vier pompstations, op afstand'], physical: ['Toegangspas technische ruimten, vier passen'], edi: ['Meterstanden'] } as const;
    for (const [area, reaches] of Object.entries(scopes) as [keyof typeof scopes, readonly string[]][]) {
      for (const scope of reaches) await insertAccess(tx, register.scope, { id: newId(), supplier_id: supplierId, supplied_service_id: null, area, scope, granted_by: null, since_on: null, until_on: null, recorded_at: now, ended_at: null });
    }
  });
  const signIn = async (role: 'ciso' | 'procurement') => {
    const { cookie } = await addSignedInMember(app, register.scope, { role, locale });
    const page = await newVisitor({ locale: locale === 'nl' ? 'nl-NL' : 'en-GB', ...options });
    await page.context().addCookies([{ ...cookie, url }]);
    return page;
  };
  const page = await signIn('ciso');
  await page.goto(`${url}/o/org-${register.scope.organisationId}/suppliers/${supplierId}/incident`);
  return { page, signIn };
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
const print = async (page: Page) => pagesOf(await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } }));

test.each([
  ['en', { open: 'Open the incident', what: 'What happened', judge: 'Judge whether it is significant', yes: 'Significant', why: 'Why', record: 'Record the judgement', add: 'Add to the log', text: 'What was done, said or decided', left: 'h 0 min left' }],
  ['nl', { open: 'Incident openen', what: 'Wat is er gebeurd', judge: 'Beoordeel of het significant is', yes: 'Significant', why: 'Waarom', record: 'Oordeel vastleggen', add: 'Aan het logboek toevoegen', text: 'Wat er is gedaan, gezegd of besloten', left: 'u 0 min' }],
] as const)('a bad day, in %s: opened, judged, logged, and one page of paper before and after', async (locale, words) => {
  const { page } = await prepared(locale);
  await expectAccessible(page);
  expect(await print(page)).toBe(1);
  await page.getByLabel(words.what).fill('Gijzelsoftware');
  await page.getByRole('button', { name: words.open }).click();
  await page.waitForURL(/\/incidents\//);
  await page.getByText(words.judge, { exact: true }).click();
  await page.getByLabel(words.yes, { exact: true }).check();
  await page.getByLabel(words.why, { exact: true }).fill('De bediening op afstand ligt stil.');
  // What was begun elsewhere on the page survives.
  await page.getByLabel(words.text).fill('Alle pompen op handbediening.');
  await expectAccessible(page);
  await page.getByRole('button', { name: words.record }).click();
  await page.getByText(words.left).first().waitFor();
  expect(await page.getByLabel(words.text).inputValue()).toBe('Alle pompen op handbediening.');
  for (let line = 0; line < 6; line += 1) {
    await page.getByLabel(words.text).fill(`Regel ${line} van wat er die dag is gedaan en besloten.`);
    await page.getByRole('button', { name: words.add }).click();
    await page.locator('#log li').nth(line + 2).waitFor();
    await page.waitForFunction((label) => [...document.querySelectorAll('label')].some((one) => one.textContent?.startsWith(label) && (document.getElementById(one.htmlFor) as HTMLTextAreaElement | null)?.value === ''), words.text);
  }
  await expectAccessible(page);
  expect(await print(page)).toBe(1);
});

test('clocks go on while the page is open, colleagues’ lines arrive, and what is being typed stays', async () => {
  const { page, signIn } = await prepared('en');
  await page.clock.install();
  await page.getByLabel('What happened').fill('Gijzelsoftware');
  await page.getByRole('button', { name: 'Open the incident' }).click();
  await page.waitForURL(/\/incidents\//);
  await page.getByText('Judge whether it is significant', { exact: true }).click();
  await page.getByLabel('Significant', { exact: true }).check();
  await page.getByLabel('Why', { exact: true }).fill('De bediening op afstand ligt stil.');
  await page.getByRole('button', { name: 'Record the judgement' }).click();
  await page.getByText('24 h 0 min left').waitFor();
  await page.getByLabel('What was done, said or decided').fill('half a sentence');
  const colleague = await signIn('procurement');
  await colleague.goto(page.url());
  await colleague.getByLabel('What was done, said or decided').fill('Said elsewhere.');
  await colleague.getByRole('button', { name: 'Add to the log' }).click();
  await colleague.locator('#log ol').getByText('Said elsewhere.').waitFor();
  served().clock.set('2026-03-14T10:30:00.000Z');
  await page.clock.fastForward('01:01');
  await page.getByText('23 h 0 min left').waitFor();
  await page.locator('#log ol').getByText('Said elsewhere.').waitFor();
  expect(await page.getByLabel('What was done, said or decided').inputValue()).toBe('half a sentence');
  served().clock.set(now);
});

test('on a narrow screen in the dark nothing is cut off', async () => {
  const { page } = await prepared('nl', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
