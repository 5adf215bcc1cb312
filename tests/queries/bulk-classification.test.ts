import { beforeAll, expect, test } from 'vitest';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { loadGroupMembers, loadGroups } from '#app/platform/grouping/load-groups.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { hasChangedSince, listBulkTargets } from '#db/queries/bulk-target.ts';
import { dropClaims, findClaimOfOther, takeClaim } from '#db/queries/classification-claim.ts';
import { countAnsweredBy, findNextUnclassified, findPreviousToClassify, listSimilarAnswers } from '#db/queries/unclassified.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSuppliedServices, updateSuppliedService } from '#db/queries/supplied-service.ts';
import { classify, openRegister, registerSupplier, triage, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const early = '2026-02-01T09:00:00.000Z';
const later = '2026-03-01T09:00:00.000Z';
const settled = { it: 'none', ot: 'none', physical: 'none', edi: 'none', ictCompany: 'no', data: 'none', replaceability: 'easy', incidentImpact: 'none', dependency: 'none' };

describeOnBothDialects('answering for many', (getDb) => {
  let register: Register;
  beforeAll(async () => {
    register = await openRegister(getDb());
  });
  const read = () => getDb().read;

  async function add(name: string, spend: number, category: string | null = null, of = register) {
    const added = await registerSupplier(of, early, { legal_name: name, yearly_spend_cents: spend, spend_currency: 'EUR', spend_category: category });
    await triage(of, added.supplierId, early, 'to_classify');
    return added;
  }

  test('each supplier once, with its first service that has not ended and the answers that hold about it', async () => {
    const one = await add('Een Verzonnen B.V.', 100);
    const two = await add('Twee Verzonnen B.V.', 900);
    const second = newId();
    await transact(getDb(), async (tx) => {
      await insertSuppliedServices(tx, register.scope, [{ id: second, supplier_id: one.supplierId, name: 'Second', created_at: later }]);
      await insertSuppliedServices(tx, register.scope, [{ id: newId(), supplier_id: two.supplierId, name: 'Second', created_at: later }]);
      await updateSuppliedService(tx, register.scope, one.serviceId, { ended_on: '2026-02-02' });
    });
    await classify(register, two, early, { it: 'connected' });
    await classify(register, two, later, { it: 'privileged' });
    const targets = await listBulkTargets(read(), register.scope, [one.supplierId, two.supplierId]);
    expect(targets.map((target) => [target.legal_name, target.service_id, target.services, target.current?.answers_json])).toEqual([
      ['Twee Verzonnen B.V.', two.serviceId, 2, '{"it":"privileged"}'],
      ['Een Verzonnen B.V.', second, 1, undefined],
    ]);
    expect(targets.map((target) => hasChangedSince(target, '2026-02-15T00:00:00.000Z'))).toEqual([true, false]);
  });

  test('a member of some units reaches no others', async () => {
    const one = await add('Unitless B.V.', 5);
    const { organisationId, actor } = register.scope;
    const limited = unsafeOrganisationScope({ organisationId, actor, unitIds: [newId()] });
    expect(await listBulkTargets(read(), limited, [one.supplierId])).toEqual([]);
    expect((await loadGroups(read(), limited, 'waiting', null)).groups).toEqual([]);
  });

  test('who waits stands in groups; who has a settled level does not', async () => {
    const own = await openRegister(getDb());
    const names = ['Hosting Wolk', 'Printers Wolk'];
    for (const name of names) await add(name, 100, 'Automatisering', own);
    await classify(own, await add('Klaar B.V.', 900, 'Automatisering', own), early, settled);
    await classify(own, await add('Half B.V.', 50, 'Advies', own), early, { it: 'none' });
    const { groups } = await loadGroups(read(), own.scope, 'waiting', 'category');
    expect(groups.map((group) => [group.key, group.items.length])).toEqual([['to_classify/category/Automatisering', 2], ['to_classify/category/Advies', 1]]);
    const part = await loadGroupMembers(read(), own.scope, { of: 'waiting', by: 'category', key: 'to_classify/category/Automatisering', part: { text: 'hosting' } });
    expect(part.map((item) => item.name)).toEqual(['Hosting Wolk']);
    expect(await loadGroupMembers(read(), own.scope, { of: 'waiting', by: 'category', key: 'gone', part: {} })).toEqual([]);
  });

  test('a claim holds until it lapses; a colleague passes over it, and takes it only then', async () => {
    const own = await openRegister(getDb());
    const [large, small] = [await add('Large B.V.', 900, null, own), await add('Small B.V.', 100, null, own)];
    const { memberId: colleague } = await addColleague(own);
    const [now, until] = ['2026-03-01T09:00:00.000Z', '2026-03-01T09:05:00.000Z'];
    const claim = (memberId: string, at: string, to: string) => transact(getDb(), (tx) => takeClaim(tx, own.scope, { ...large, memberId, now: at, until: to }));
    await claim(own.memberId, now, until);
    await claim(colleague, now, until);
    const held = (at: string) => findClaimOfOther(read(), own.scope, large.serviceId, colleague, at);
    expect((await held(now))?.member_id).toBe(own.memberId);
    const next = (memberId: string, at: string) => findNextUnclassified(read(), own.scope, null, { memberId, now: at });
    expect([await next(colleague, now), await next(own.memberId, now), await next(colleague, until)]).toEqual([small.serviceId, large.serviceId, large.serviceId]);
    await claim(own.memberId, '2026-03-01T09:04:00.000Z', '2026-03-01T09:09:00.000Z');
    expect((await held(until))?.since_at, 'renewed, since the beginning').toBe(now);
    await claim(colleague, '2026-03-01T09:09:00.000Z', '2026-03-01T09:14:00.000Z');
    expect(await findClaimOfOther(read(), own.scope, large.serviceId, own.memberId, '2026-03-01T09:10:00.000Z')).toMatchObject({ member_id: colleague, since_at: '2026-03-01T09:09:00.000Z' });
    await transact(getDb(), (tx) => dropClaims(tx, own.scope, colleague, { but: null, now: '2026-03-01T09:10:00.000Z' }));
    expect(await findClaimOfOther(read(), own.scope, large.serviceId, own.memberId, '2026-03-01T09:10:00.000Z')).toBeNull();
  });

  test('back leads to the one before in the same order, and to nobody before the first', async () => {
    const own = await openRegister(getDb());
    const [large, same, small] = [await add('A', 900, null, own), await add('B', 900, null, own), await add('C', 1, null, own)];
    const back = (one: { serviceId: string }) => findPreviousToClassify(read(), own.scope, one.serviceId);
    expect([await back(small), await back(same), await back(large)]).toEqual([same.serviceId, large.serviceId, null]);
  });

  test('answers that still hold are counted per member, unknown ones and triage left out', async () => {
    const own = await openRegister(getDb());
    const [one, two, three] = [await add('A', 1, null, own), await add('B', 1, null, own), await add('C', 1, null, own)];
    await classify(own, one, early, { it: 'none' });
    await classify(own, one, later, { it: 'connected' });
    await classify(own, two, later, { it: 'none' });
    await classify(own, three, later, {});
    const count = async (since: string) => (await countAnsweredBy(read(), own.scope, since)).map((member) => [member.name, member.services]);
    expect(await count(early)).toEqual([['Noor Verzonnen', 2]]);
    expect(await count('2026-03-02T00:00:00.000Z')).toEqual([]);
  });

  test('how others of the same category were answered for, most usual first', async () => {
    const own = await openRegister(getDb());
    for (const [name, it] of [['A', 'none'], ['B', 'connected'], ['C', 'connected']] as const) await classify(own, await add(name, 1, 'Schoonmaak', own), early, { it });
    await classify(own, await add('D', 1, 'Advies', own), early, { it: 'privileged' });
    const asked = await add('E', 1, 'Schoonmaak', own);
    const sets = await listSimilarAnswers(read(), own.scope, { spendCategory: 'Schoonmaak', butSupplierId: asked.supplierId }, 5);
    expect(sets.map((set) => [set.answersJson, set.suppliers])).toEqual([['{"it":"connected"}', 2], ['{"it":"none"}', 1]]);
  });

  async function addColleague(to: Register) {
    const memberId = newId();
    const personId = newId();
    await transact(getDb(), async (tx) => {
      await tx.insertInto('person').values({ id: personId, email: `${personId}@verzonnen.example`, name: 'Sam Verzonnen', locale: 'nl', password_hash: null, created_at: early, anonymised_at: null }).execute();
      await tx.insertInto('member').values({ organisation_id: to.scope.organisationId, id: memberId, person_id: personId, role: 'procurement', can_approve: 0, is_unit_limited: 0, joined_at: early, removed_at: null }).execute();
    });
    return { memberId };
  }
});
