import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { findClassification } from '#db/queries/classification.ts';
import { insertSupplierKinds } from '#db/queries/supplier-kind.ts';
import { registerSupplier, triage, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { expectAccessible } from './accessibility.ts';
import { withServedApp } from './served.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp();

/** Procurement of an organisation with suppliers to classify, the one with most spend first. */
async function openDesk(
  slug: string,
  suppliers: readonly { name: string; kinds?: readonly string[]; category?: string }[],
) {
  const { app, url } = served();
  const scope = await insertOrganisation(app.db, { slug });
  const { memberId, cookie } = await addSignedInMember(app, scope, { role: 'procurement' });
  const register: Register = { databases: app.db, scope, memberId };
  const serviceIds: string[] = [];
  for (const [index, { name, kinds = [], category = null }] of suppliers.entries()) {
    const facts = {
      legal_name: name,
      yearly_spend_cents: 100_000 - index,
      spend_currency: 'EUR',
      spend_category: category,
    };
    const { supplierId, serviceId } = await registerSupplier(register, app.clock.now(), facts);
    if (category === null) await triage(register, supplierId, app.clock.now(), 'to_classify');
    await transact(app.db, (tx) => insertSupplierKinds(tx, scope, supplierId, kinds));
    serviceIds.push(serviceId);
  }
  // The loser of two who save is told so with 409, which the browser notes in its console.
  const page = await newVisitor({ expectedErrors: /409/ });
  await page.context().addCookies([{ name: cookie.name, value: cookie.value, url }]);
  return {
    page,
    home: `${url}/o/${slug}`,
    serviceIds,
    recorded: (serviceId: string) => findClassification(app.db.read, scope, serviceId),
  };
}

test('the level and its reasons follow the answers; a proposal fills what is open; saving leads to the next', async () => {
  const { page, home, serviceIds, recorded } = await openDesk('duinwater', [
    { name: 'Wolkendek B.V.', kinds: ['saas_provider'] },
    { name: 'Pompen Verzonnen B.V.' },
  ]);
  await page.goto(`${home}/classify`);
  expect(page.url()).toContain(`/services/${serviceIds[0]}/classify`);
  const panel = page.getByRole('region', { name: 'Level by your answers' });
  const level = panel.getByRole('status');
  expect(await level.innerText()).toContain('QM20–QM30');

  const impact = page.getByRole('group', { name: /out of action for a week/ });
  await impact.getByRole('radio', { name: 'The service stops, or is unsafe' }).check();
  expect(await level.innerText()).toMatch(/^QM30/);
  expect(await panel.innerText()).toContain('An incident at this supplier would stop the essential service.');
  await page
    .getByRole('group', { name: /second source/ })
    .getByRole('radio', { name: 'Days' })
    .check();
  expect(await panel.innerText()).toContain('The service stops, yet it can be replaced in days?');
  await impact.getByRole('radio', { name: 'Nothing noticeable' }).check();

  await page.getByRole('button', { name: /^Use this/ }).click();
  const access = page.getByRole('group', { name: /access does it have to our IT/ });
  expect(await access.getByRole('radio', { name: /^A login or connection/ }).isChecked()).toBe(true);
  expect(await impact.getByRole('radio', { name: 'Nothing noticeable' }).isChecked()).toBe(true);
  expect(await page.getByText('It follows from your answer about IT access.').count()).toBe(1);
  expect(await level.innerText()).toMatch(/^QM20/);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Save, next' }).click();
  await page.getByRole('heading', { name: 'Classify Pompen Verzonnen B.V.' }).waitFor();
  expect(await level.innerText()).toContain('Not known yet');
  const row = await recorded(serviceIds[0] ?? '');
  expect([row?.lowest, row?.highest, JSON.parse(row?.answers_json ?? '{}').dependency]).toEqual([
    'QM20',
    'QM20',
    'some',
  ]);
});

test('whoever is overtaken by a colleague sees both answers, and saves on top of them', async () => {
  const { page, home, serviceIds, recorded } = await openDesk('inhaalwaard', [{ name: 'Twee Handen B.V.' }]);
  const address = `${home}/services/${serviceIds[0]}/classify`;
  const colleague = await page.context().newPage();
  const access = (on: Page) => on.getByRole('group', { name: /access does it have to our IT/ });
  await page.goto(address);
  await colleague.goto(address);
  await access(colleague).getByRole('radio', { name: /^Administrator rights/ }).check();
  await colleague.getByRole('button', { name: 'Save', exact: true }).click();
  await colleague.getByText('Answers saved.').waitFor();

  await access(page).getByRole('radio', { name: /^A login or connection/ }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const both = page.getByRole('table', { name: 'Where the answers differ' });
  expect(await both.getByRole('row').nth(1).innerText()).toMatch(/Administrator rights[\s\S]*A login or connection/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Answers saved.').waitFor();
  expect(JSON.parse((await recorded(serviceIds[0] ?? ''))?.answers_json ?? '{}').it).toBe('connected');
});

test('single suppliers of a group are ticked and set aside, and that is taken back', async () => {
  const { page, home } = await openDesk(
    'polderland',
    ['Eén', 'Twee', 'Drie'].map((name) => ({ name: `${name} Verzonnen B.V.`, category: 'Materialen' })),
  );
  await page.goto(`${home}/triage`);
  await page.getByRole('link', { name: 'Materialen', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Tick Eén Verzonnen B.V.' }).check();
  await page.getByRole('checkbox', { name: 'Tick Drie Verzonnen B.V.' }).check();
  await expectAccessible(page);
  await page.locator('#decide-some').getByRole('button', { name: 'Not a supplier' }).click();
  await page.getByText('1 supplier waits for a first look.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('3 suppliers wait for a first look.').waitFor();
});
