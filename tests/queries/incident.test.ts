import { beforeAll, expect, test } from 'vitest';
import { mergeSuppliers } from '#app/features/merging/merge-suppliers.server.ts';
import { undoMerge } from '#app/features/merging/undo-merge.server.ts';
import { unsafeOrganisationScope, unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import { incidentEntry } from '#app/platform/incident/incident-entry.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { addHitServices, countOpenIncidents, findOpenIncident, getIncident, insertIncident, listClosedIncidents, listHitServices, listOpenIncidents, listSuppliersWithIncident, replaceHitServices, updateIncident } from '#db/queries/incident.ts';
import { insertIncidentEntries, listIncidentEntries } from '#db/queries/incident-log.ts';
import { listIncidentWatchers } from '#db/queries/incident-watcher.ts';
import { insertMember } from '#db/queries/member.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertPerson } from '#db/queries/person.ts';
import { insertUnit } from '#db/queries/unit.ts';
import { openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const before = '2026-01-05T09:00:00.000Z';
const now = '2026-03-14T09:00:00.000Z';

describeOnBothDialects('incidents', (getDb) => {
  let register: Register;
  let supplier: { supplierId: string; serviceId: string };
  beforeAll(async () => {
    register = await openRegister(getDb(), before);
    supplier = await registerSupplier(register, before);
  });

  async function open(of = supplier, at = now) {
    const id = newId();
    const incident = { id, supplier_id: of.supplierId };
    await transact(getDb(), async (tx) => {
      await insertIncident(tx, register.scope, { ...incident, title: 'Storing', origin: 'member', learned_at: at, opened_at: at, opened_by_member_id: register.memberId });
      await insertIncidentEntries(tx, register.scope, [incidentEntry(incident, { kind: 'opened', now: at, memberId: register.memberId, text: 'Storing' })]);
    });
    return incident;
  }

  const close = (id: string, at: string) =>
    transact(getDb(), (tx) => updateIncident(tx, register.scope, id, { closed_at: at, closed_by_member_id: register.memberId, conclusion: 'klaar', review_needed: 'no', review_reason: 'x' }));

  test('the log cannot be rewritten, by whatever way; words can be taken away, not replaced', async () => {
    const { id } = await open();
    const [entry] = await listIncidentEntries(getDb().read, register.scope, id);
    const change = (set: object) => transact(getDb(), (tx) => tx.updateTable('incident_entry').set(set).where('id', '=', entry?.id ?? '').execute());
    for (const set of [{ kind: 'note' }, { happened_at: before }, { recorded_at: before }, { recorded_by_member_id: null }, { data_json: '{"a":1}' }, { text: 'iets anders' }]) {
      await expect(change(set)).rejects.toThrow(/append-only/);
    }
    await change({ text: null });
    expect((await listIncidentEntries(getDb().read, register.scope, id))[0]).toMatchObject({ ...entry, text: null });
  });

  test('a report of the supplier cannot be rewritten either', async () => {
    const { id, supplier_id } = await open();
    const invitationId = newId();
    const invitation = { contact_id: null, email: 'joke@dewit.example', contact_name: 'Joke', locale: 'nl', token_hash: invitationId, asked_json: '{}', lowest: 'QM20', highest: 'QM20' } as const;
    await transact(getDb(), async (tx) => {
      await tx.insertInto('invitation').values({ organisation_id: register.scope.organisationId, id: invitationId, supplier_id, ...invitation, created_at: now, created_by_member_id: register.memberId, expires_at: '2026-06-01T09:00:00.000Z' }).execute();
      await tx.insertInto('incident_report').values({ organisation_id: register.scope.organisationId, id: 'report', incident_id: id, supplier_id, invitation_id: invitationId, happened: 'Storing', ongoing: 'yes', service_ids_json: '[]', reported_at: now }).execute();
    });
    const change = (set: object) => transact(getDb(), (tx) => tx.updateTable('incident_report').set(set).where('id', '=', 'report').execute());
    await expect(change({ happened: 'niets' })).rejects.toThrow(/append-only/);
    await expect(change({ ongoing: 'no' })).rejects.toThrow(/append-only/);
    await change({ contact_name: null, happened: null });
  });

  test('a supplier’s next report belongs to the incident that is open, begun last', async () => {
    const own = await registerSupplier(register, before);
    const scope = unsafeSupplierScope({ organisationId: register.scope.organisationId, supplierId: own.supplierId, invitationId: 'i', companyId: null, actor: { kind: 'supplier', invitationId: 'i', name: null } });
    expect(await findOpenIncident(getDb().read, scope, own.supplierId)).toBeNull();
    const first = await open(own);
    const second = await open(own);
    expect((await findOpenIncident(getDb().read, scope, own.supplierId))?.id).toBe(second.id);
    await close(second.id, now);
    expect((await findOpenIncident(getDb().read, scope, own.supplierId))?.id).toBe(first.id);
    expect(await findOpenIncident(getDb().read, scope, supplier.supplierId)).toBeNull();
  });

  test('what is hit is named once, and can be named anew', async () => {
    const incident = await open();
    await transact(getDb(), (tx) => addHitServices(tx, register.scope, incident, [supplier.serviceId, supplier.serviceId]));
    await transact(getDb(), (tx) => addHitServices(tx, register.scope, incident, [supplier.serviceId]));
    expect(await listHitServices(getDb().read, register.scope, incident.id)).toEqual([supplier.serviceId]);
    await transact(getDb(), (tx) => replaceHitServices(tx, register.scope, incident, []));
    expect(await listHitServices(getDb().read, register.scope, incident.id)).toEqual([]);
  });

  test('open ones are counted, closed ones are paged from the last one closed', async () => {
    const other = await openRegister(getDb(), before);
    const mine = { ...register };
    register = other;
    const of = await registerSupplier(other, before);
    const made = [await open(of), await open(of), await open(of), await open(of)];
    const [a, b, c, d] = made.map((incident) => incident.id) as [string, string, string, string];
    await close(b, '2026-03-15T09:00:00.000Z');
    await close(a, '2026-03-16T09:00:00.000Z');
    await close(c, '2026-03-15T09:00:00.000Z');
    const { read } = getDb();
    expect(await countOpenIncidents(read, other.scope)).toBe(1);
    expect((await listOpenIncidents(read, other.scope, 10)).map((row) => row.id)).toEqual([d]);
    const first = await listClosedIncidents(read, other.scope, { before: null, limit: 2 });
    expect(first.map((row) => row.id)).toEqual([a, c]);
    const rest = await listClosedIncidents(read, other.scope, { before: { closedAt: first[1]?.closed_at ?? '', id: c }, limit: 2 });
    expect(rest.map((row) => row.id)).toEqual([b]);
    expect(await listSuppliersWithIncident(read, other.scope, [of.supplierId, supplier.supplierId])).toEqual(new Set([of.supplierId]));
    register = mine;
    await expect(getIncident(read, register.scope, d)).rejects.toThrow();
  });

  test('is out of sight for who may not see the supplier', async () => {
    const { id } = await open();
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [], actor: register.scope.actor });
    await expect(getIncident(getDb().read, limited, id)).rejects.toThrow();
    expect(await listIncidentEntries(getDb().read, limited, id)).toEqual([]);
    expect(await countOpenIncidents(getDb().read, limited)).toBe(0);
  });

  test('follows its supplier into another, with a log that is still the same, and back', async () => {
    const [stays, gone] = [await registerSupplier(register, before, { legal_name: 'Pompen Fictie B.V.' }), await registerSupplier(register, before, { legal_name: 'Pompen Fictie' })];
    const { id } = await open(gone);
    const pair = { staysId: stays.supplierId, goneId: gone.supplierId };
    const ctx = { app: { db: getDb(), clock: { now: () => now } } as never, scope: register.scope, today: '2026-03-14', member: { id: register.memberId } as never };
    const whereabouts = async () => [(await getIncident(getDb().read, register.scope, id)).supplier_id, (await listIncidentEntries(getDb().read, register.scope, id)).map((entry) => [entry.supplier_id, entry.text])];
    expect(await mergeSuppliers(ctx, { ...pair, choices: {} })).toMatchObject({ ok: true });
    expect(await whereabouts()).toEqual([stays.supplierId, [[stays.supplierId, 'Storing']]]);
    expect(await undoMerge(ctx, pair)).toMatchObject({ ok: true });
    expect(await whereabouts()).toEqual([gone.supplierId, [[gone.supplierId, 'Storing']]]);
  });

  test('is told to who decides and may see the supplier, and to its owner', async () => {
    const { organisationId } = register.scope;
    const [north, south] = [newId(), newId()];
    const add = async (name: string, role: 'admin' | 'ciso' | 'procurement' | 'viewer', unit: string | null = null) => {
      const [personId, memberId] = [newId(), newId()];
      await transact(getDb(), async (tx) => {
        await insertPerson(tx, { id: personId, email: `${memberId}@verzonnen.example`, name, locale: null, password_hash: null, created_at: before });
        await insertMember(tx, { organisation_id: organisationId, id: memberId, person_id: personId, role, can_approve: 0, is_unit_limited: unit ? 1 : 0, joined_at: before, removed_at: name === 'Weg' ? now : null });
        if (unit) await tx.insertInto('member_unit').values({ organisation_id: organisationId, member_id: memberId, unit_id: unit }).execute();
      });
      return memberId;
    };
    await transact(getDb(), async (tx) => {
      await insertUnit(tx, register.scope, { id: north, name: 'Noord', created_at: before });
      await insertUnit(tx, register.scope, { id: south, name: 'Zuid', created_at: before });
    });
    const owner = await add('Eigenaar', 'viewer');
    await add('Ciso', 'ciso');
    await add('Noordelijk', 'admin', north);
    await add('Zuidelijk', 'admin', south);
    await add('Inkoper', 'procurement');
    await add('Weg', 'ciso');
    const told = async (unitId: string | null, ownerMemberId: string | null) => (await listIncidentWatchers(getDb().read, register.scope, { unitId, ownerMemberId })).map((one) => one.name);
    const always = await told(null, null);
    expect(always).toContain('Ciso');
    for (const name of ['Noordelijk', 'Zuidelijk', 'Inkoper', 'Weg', 'Eigenaar']) expect(always).not.toContain(name);
    expect((await told(north, owner)).filter((name) => !always.includes(name))).toEqual(['Eigenaar', 'Noordelijk']);
  });
});
