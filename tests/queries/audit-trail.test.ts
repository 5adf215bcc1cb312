import { beforeAll, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { settableClock } from '#app/platform/clock/clock.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { listTrail, type TrailFilter } from '#db/queries/audit-event.ts';
import { insertSuppliers } from '#db/queries/supplier.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

describeOnBothDialects('the audit trail as a list', (getDb) => {
  let scope: OrganisationScope;
  const by = (memberId: string) => unsafeOrganisationScope({ organisationId: scope.organisationId, actor: { kind: 'member', memberId, personId: 'p' } });

  beforeAll(async () => {
    scope = await insertOrganisation(getDb());
    const clock = settableClock('2026-03-01T09:00:00.000Z');
    const app = { db: getDb(), clock };
    await transact(getDb(), async (tx) => {
      await tx.insertInto('unit').values({ organisation_id: scope.organisationId, id: 'north', name: 'North', created_at: clock.now() }).execute();
      await insertSuppliers(tx, scope, ['s1', 's2'].map((id) => ({ id, legal_name: id, name_key: id, created_at: clock.now(), unit_id: id === 's1' ? 'north' : null })));
    });
    const contact = (memberId: string, id: string, supplierId: string) =>
      mutate(app, by(memberId), async () => {
        const data = { supplierId, role: 'general', isPrimary: true } as const;
        return done(null, [{ type: 'contact.added', subject: { kind: 'contact', id }, data, personal: { name: `Name of ${id}` } }]);
      });
    await contact('m1', 'c1', 's1');
    clock.advance(86_400_000);
    await contact('m2', 'c2', 's2');
    clock.advance(86_400_000);
    await mutate(app, scope, async () => done(null, [{ type: 'unit.created', subject: { kind: 'unit', id: 'u1' }, data: { name: 'U' } }]));
    clock.advance(86_400_000);
    await contact('m1', 'c3', 's1');
    await mutate(app, by('m1'), async () => done(null, [{ type: 'agreed_date.withdrawn', subject: { kind: 'supplier', id: 's1' }, data: { agreedOn: '2026-04-01' } }]));
  });

  const subjects = async (filter: TrailFilter, seen = scope, before: number | null = null, limit = 10) =>
    (await listTrail(getDb().read, seen, filter, { before, limit })).map((link) => link.subjectId);

  test.each<[string, TrailFilter, string[]]>([
    ['newest first', {}, ['s1', 'c3', 'u1', 'c2', 'c1']],
    ['by family', { family: 'contact' }, ['c3', 'c2', 'c1']],
    ['a family is not the beginning of a word', { family: 'uni' }, []],
    ['everything about a supplier', { supplierId: 's1' }, ['s1', 'c3', 'c1']],
    ['by member', { memberId: 'm2' }, ['c2']],
    ['by the system', { actorKind: 'system' }, ['u1']],
    ['by dates', { from: '2026-03-02T00:00:00.000Z', until: '2026-03-04T00:00:00.000Z' }, ['u1', 'c2']],
    ['together', { family: 'contact', memberId: 'm1', from: '2026-03-02T00:00:00.000Z' }, ['c3']],
  ])('%s', async (_name, filter, found) => {
    expect(await subjects(filter)).toEqual(found);
  });

  test('in pages, with the personal values of each', async () => {
    expect(await subjects({}, scope, 4, 2)).toEqual(['u1', 'c2']);
    const [, newest] = await listTrail(getDb().read, scope, {}, { before: null, limit: 2 });
    expect(newest?.personal).toMatchObject([{ field: 'name', value: 'Name of c3' }]);
  });

  test('a member of one unit sees what concerns it, and what concerns no supplier', async () => {
    const limited = unsafeOrganisationScope({ organisationId: scope.organisationId, unitIds: ['north'], actor: scope.actor });
    expect(await subjects({}, limited)).toEqual(['s1', 'c3', 'u1', 'c1']);
    expect(await subjects({}, await insertOrganisation(getDb()))).toEqual([]);
  });
});
