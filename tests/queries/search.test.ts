import { beforeAll, expect, test } from 'vitest';
import { foldName } from '#app/domain/register/name-key.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { supplierMatches } from '#db/dialect/search.ts';
import { transact } from '#db/dialect/transact.ts';
import { from } from '#db/queries/scoped.ts';
import { deleteSuppliers, insertSuppliers, updateSupplier } from '#db/queries/supplier.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

const at = '2026-01-05T08:00:00.000Z';

describeOnBothDialects('supplier search', (getDb) => {
  let scope: OrganisationScope;
  beforeAll(async () => {
    scope = await insertOrganisation(getDb());
    const other = await insertOrganisation(getDb());
    const named = (id: string, legal_name: string, more: object = {}) => ({ id, legal_name, name_key: foldName(legal_name), created_at: at, ...more });
    await transact(getDb(), async (tx) => {
      await insertSuppliers(tx, scope, [
        named('pump', 'Pompenfabriek Øster & Zonen B.V.', { own_reference: 'CRED-00412', kvk_number: '12345678' }),
        named('cafe', 'Café Élan', { vat_number: 'NL001234567B01', lei: '549300MLUDYVRQOOXS22' }),
        named('percent', '100% Koffie_Bonen', {}),
        named('short', 'AB Installatie', {}),
        named('quote', 'Zeg "Ja" Advies', {}),
      ]);
      await insertSuppliers(tx, other, [named('their-pump', 'Pompenfabriek Elders')]);
    });
  });

  const search = async (words: string) => {
    const rows = await from(getDb().read, scope, 'supplier')
      .select('supplier.id')
      .where(supplierMatches(getDb().read, scope.organisationId, foldName(words)))
      .orderBy('supplier.id')
      .execute();
    return rows.map((row) => row.id);
  };

  test.each([
    ['a part of a word', 'pomp', ['pump']],
    ['accents and capitals ignored', 'CAFE elan', ['cafe']],
    ['the creditor number', 'cred-00412', ['pump']],
    ['the KvK number', '345678', ['pump']],
    ['the VAT number', 'nl001234567', ['cafe']],
    ['the LEI', '549300mludy', ['cafe']],
    ['every word must be there', 'pomp elan', []],
    ['words of two letters too, anywhere', 'ab', ['pump', 'short']],
    ['a short word beside a long one', 'ab installatie', ['short']],
    ['nothing of others', 'elders', []],
    ['no search at all', ' ', ['cafe', 'percent', 'pump', 'quote', 'short']],
  ])('%s', async (_name, words, found) => {
    expect(await search(words)).toEqual(found);
  });

  test.each(['%', '_', '"', "'", '*', 'AND', 'a OR b', 'name:', '^pomp', '(', '\\', '- -', 'NEAR('])('the sign %s is only a sign', async (words) => {
    await expect(search(words)).resolves.toBeDefined();
    await expect(search(`${words} zzzzzz`)).resolves.toEqual([]);
  });

  test('follows changes and removals', async () => {
    await transact(getDb(), (tx) => updateSupplier(tx, scope, 'short', { legal_name: 'Nieuwe Naam', name_key: 'nieuwe naam', updated_at: at }));
    expect(await search('installatie')).toEqual([]);
    expect(await search('nieuwe')).toEqual(['short']);
    await transact(getDb(), (tx) => updateSupplier(tx, scope, 'short', { note: 'same words', updated_at: at }));
    expect(await search('nieuwe')).toEqual(['short']);
    await transact(getDb(), (tx) => deleteSuppliers(tx, scope, ['short']));
    expect(await search('nieuwe')).toEqual([]);
  });
});
