import { test } from 'vitest';
import { hashPassword } from '#app/platform/password/password.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSuppliers } from '#db/queries/supplier.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { useServedApp } from './served.ts';
import { useBrowser } from './visitors.ts';
const { newVisitor } = useBrowser();
const served = useServedApp();
test('probe', async () => {
  const { app, url } = served();
  const scope = await insertOrganisation(app.db, { slug: 'zeedijk', name: 'Waterschap Zeedijk' });
  const member = await addSignedInMember(app, scope, {
    role: 'ciso',
    passwordHash: await hashPassword('een lang wachtwoord dat niemand raadt'),
  });
  const names = ['Pompen Verzonnen B.V.', 'Sluizen Verzonnen B.V.', 'Kabels Verzonnen B.V.'];
  await transact(app.db, (tx) =>
    insertSuppliers(
      tx,
      scope,
      names.map((legal_name) => ({
        id: newId(),
        legal_name,
        name_key: foldName(legal_name),
        created_at: app.clock.now(),
        triage: 'to_classify',
      })),
    ),
  );
  const page = await newVisitor({ javaScriptEnabled: false });
  const shot = async (n: string) => {
    console.log('=====', n, page.url());
    console.log(await page.locator('body').ariaSnapshot());
    await page.screenshot({ path: `/tmp/km/A/shots/${n}.png`, fullPage: true });
  };
  await page.goto(`${url}/o/zeedijk/suppliers`);
  await page.getByLabel('E-mail address').fill(member.email);
  await page.getByLabel('Password').fill('een lang wachtwoord dat niemand raadt');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await shot('list');
  await page.getByRole('searchbox').fill('sluizen');
  await page.getByRole('button', { name: 'Search' }).click();
  await shot('search');
  await page.getByRole('link', { name: 'Sluizen Verzonnen' }).click();
  await shot('supplier');
  await page.getByRole('link', { name: 'Classify' }).first().click();
  await shot('classify');
}, 60000);
