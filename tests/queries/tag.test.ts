import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { parseTags } from '#app/domain/register/tags.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSuppliers } from '#db/queries/supplier.ts';
import { addSupplierTags, listSupplierTags, listTags, removeSupplierTags, replaceSupplierTags } from '#db/queries/tag.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

const at = '2026-01-05T08:00:00.000Z';
const tagsOf = (text: string) => {
  const parsed = parseTags(text);
  return parsed.ok ? parsed.tags : [];
};

describeOnBothDialects('tags', (getDb) => {
  let scope: OrganisationScope;
  let other: OrganisationScope;
  let one = '';
  let two = '';
  beforeAll(async () => {
    scope = await insertOrganisation(getDb());
    other = await insertOrganisation(getDb());
  });
  beforeEach(async () => {
    [one, two] = [newId(), newId()];
    const supplier = (id: string) => ({ id, legal_name: id, name_key: id, created_at: at });
    await transact(getDb(), (tx) => insertSuppliers(tx, scope, [supplier(one), supplier(two)]));
  });
  const namesOf = async (id: string, who = scope) => ((await listSupplierTags(getDb().read, who, [id])).get(id) ?? []).map((tag) => tag.name);
  const all = async (who = scope) => (await listTags(getDb().read, who)).map((tag) => tag.name);
  const give = (id: string, text: string) => transact(getDb(), (tx) => replaceSupplierTags(tx, scope, id, tagsOf(text), at));

  test('two spellings are one tag, which keeps the first', async () => {
    await give(one, 'ICT, Zuid');
    await give(two, 'ict');
    expect(await namesOf(two)).toEqual(['ICT']);
    expect(await all()).toEqual(['ICT', 'Zuid']);
  });

  test('are gone when nobody uses them any more', async () => {
    await give(one, 'Eenmalig');
    await give(two, 'eenmalig');
    await transact(getDb(), (tx) => removeSupplierTags(tx, scope, [one], ['eenmalig']));
    expect(await all()).toContain('Eenmalig');
    await give(two, '');
    expect(await all()).not.toContain('Eenmalig');
  });

  test('given twice stand once', async () => {
    const tags = tagsOf('dubbel');
    const taggings = [one, two, one].map((supplierId) => ({ supplierId, key: 'dubbel' }));
    await transact(getDb(), (tx) => addSupplierTags(tx, scope, tags, taggings, at));
    await transact(getDb(), (tx) => addSupplierTags(tx, scope, tags, taggings, at));
    expect(await namesOf(one)).toEqual(['dubbel']);
  });

  test('of another organisation, or of other units, are neither seen nor taken away', async () => {
    await give(one, 'Eigen');
    await transact(getDb(), (tx) => removeSupplierTags(tx, other, [one], ['eigen']));
    expect(await namesOf(one, other)).toEqual([]);
    expect(await all(other)).toEqual([]);
    const limited = unsafeOrganisationScope({ organisationId: scope.organisationId, unitIds: [newId()], actor: scope.actor });
    expect(await namesOf(one, limited)).toEqual([]);
    await transact(getDb(), (tx) => removeSupplierTags(tx, limited, [one], ['eigen']));
    expect(await namesOf(one)).toEqual(['Eigen']);
  });
});
