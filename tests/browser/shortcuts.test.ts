import { expect, test } from 'vitest';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { registerSupplier, triage } from '#tests/facts/register.ts';
import { expectAccessible } from './accessibility.ts';
import { withServedApp } from './served.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp();

async function openDesk(slug: string) {
  const { app, url } = served();
  const scope = await insertOrganisation(app.db, { slug });
  const { memberId, cookie } = await addSignedInMember(app, scope, { role: 'procurement' });
  const register = { databases: app.db, scope, memberId };
  const names = ['Wolkendek B.V.', 'Pompen Verzonnen B.V.'];
  for (const [index, legal_name] of names.entries()) {
    const { supplierId } = await registerSupplier(register, app.clock.now(), { legal_name, yearly_spend_cents: 900 - index, spend_currency: 'EUR' });
    await triage(register, supplierId, app.clock.now(), 'to_classify');
  }
  const page = await newVisitor();
  await page.context().addCookies([{ name: cookie.name, value: cookie.value, url }]);
  await page.goto(`${url}/o/${slug}`);
  return { page, home: `${url}/o/${slug}` };
}

test('keys lead to pages and into the search, never out of a field, and can be turned off', async () => {
  const { page, home } = await openDesk('toetsenwaard');
  // Until the page is live nobody listens; pressed anew only after a while, so that no way is cut short by the next.
  const pressed = async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL(`${home}/suppliers`, { timeout: 3_000 }).catch(() => undefined);
    return page.url();
  };
  await expect.poll(pressed, { timeout: 20_000 }).toBe(`${home}/suppliers`);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.type('g t');
  expect(await page.getByRole('searchbox').inputValue()).toBe('g t');
  expect(page.url()).toContain(`${home}/suppliers`);
  await page.getByRole('heading', { level: 1 }).click();

  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await list.waitFor();
  await expectAccessible(page);
  await list.getByRole('checkbox', { name: /^Single keys are shortcuts/ }).uncheck();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.keyboard.press('?');
  expect(await list.count()).toBe(0);
  expect(page.url()).toContain(`${home}/suppliers`);

  await page.goto(`${home}/help#keys`);
  await page.getByRole('checkbox', { name: /^Single keys are shortcuts/ }).check();
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: 'Classify Wolkendek B.V.' }).waitFor();
});

test('one supplier after the other by keyboard alone: digits answer, Enter saves and goes on', async () => {
  const { page, home } = await openDesk('cijferwaard');
  await page.goto(`${home}/classify`);
  await page.getByText('Keys 1–9 choose an answer').waitFor();
  await page.getByText('0 of 2').waitFor();
  for (const digit of '21311112') await page.keyboard.press(digit);
  expect(await page.getByRole('region', { name: 'Level by your answers' }).getByRole('status').innerText()).toMatch(/^QM10/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Classify Pompen Verzonnen B.V.' }).waitFor();
  await page.getByText('1 of 2').waitFor();
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('heading', { name: 'Classify Wolkendek B.V.' }).waitFor();
  expect(await page.getByRole('group', { name: /people or deliveries come/ }).getByRole('radio').nth(2).isChecked()).toBe(true);
});
