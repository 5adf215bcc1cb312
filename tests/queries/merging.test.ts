import { beforeEach, expect, test } from 'vitest';
import { mergeSuppliers } from '#app/features/merging/merge-suppliers.server.ts';
import { undoMerge } from '#app/features/merging/undo-merge.server.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { fillFormerKeys } from '#db/migrations/0027-former-names.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertContacts, listContacts } from '#db/queries/contact.ts';
import { listCurrentIntervals } from '#db/queries/coverage-interval.ts';
import { newId } from '#db/queries/new-id.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { findKeptApartSince, keepApart } from '#db/queries/supplier-apart.ts';
import { belongings, belongingTables } from '#db/queries/supplier-belongings.ts';
import { findRegistered, findSuccessorId, listFoundBy, listMergedInto } from '#db/queries/supplier-merge.ts';
import { findSupplier, updateSupplier } from '#db/queries/supplier.ts';
import { countSuppliers } from '#db/queries/supplier-count.ts';
import { listFilteredIds, listSuppliers } from '#db/queries/supplier-list.ts';
import { agree, classify, enterCertificate, openRegister, registerSupplier, triage, verify, type Register } from '#tests/facts/register.ts';
import { issuerSays, stands } from '#tests/facts/judging.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const [first, second, third, fourth] = ['2026-02-02T09:00:00.000Z', '2026-02-03T09:00:00.000Z', '2026-02-04T09:00:00.000Z', '2026-02-05T09:00:00.000Z'];
const today = '2026-02-05';
const answers = { it_access: 'administrator' };
const wordsOf = (text: string | null | undefined) => text?.split(/\s+/).filter(Boolean).sort();

describeOnBothDialects('merging suppliers', (getDb) => {
  let desk: Register;
  let stays: { supplierId: string; serviceId: string };
  let gone: { supplierId: string; serviceId: string };
  const read = () => getDb().read;
  const ctx = (scope = desk.scope) => ({ app: { db: getDb(), clock: { now: () => fourth } } as never, scope, today, member: { id: desk.memberId } as never });
  const merge = (choices = {}, facts = {}) => mergeSuppliers(ctx(), { staysId: stays.supplierId, goneId: gone.supplierId, choices, ...facts });
  const undo = () => undoMerge(ctx(), { staysId: stays.supplierId, goneId: gone.supplierId });
  const coverage = async (supplierId: string) => (await listCurrentIntervals(read(), desk.scope, [supplierId])).map(({ from_on, until_on, state, lowest, highest, agreed_on }) => ({ from_on, until_on, state, lowest, highest, agreed_on }));

  beforeEach(async () => {
    desk = await openRegister(getDb());
    stays = await registerSupplier(desk, first, { legal_name: 'Pompen Fictie B.V.', own_reference: '1001', kvk_number: '90000001' });
    gone = await registerSupplier(desk, second, { legal_name: 'Pompen Fictie', own_reference: '2002', website: 'https://pompen.example' });
  });

  /** Everything in the database that speaks of either, but for what a merge itself leaves behind. */
  async function picture() {
    const rows: Record<string, unknown> = {};
    for (const table of [...belongingTables, 'supplier', 'verification_service'] as const) {
      if (table === 'coverage_interval' || table === 'supplier_merge') continue;
      const all = await read().selectFrom(table).selectAll().where('organisation_id', '=', desk.scope.organisationId).execute();
      rows[table] = all.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => column !== 'updated_at').sort())).sort();
    }
    return { rows, stays: await coverage(stays.supplierId), gone: await coverage(gone.supplierId) };
  }

  /** Work on the one that will be gone: a certificate that covers it, a contact, a date. */
  async function workOnGone() {
    await triage(desk, gone.supplierId, third, 'to_classify');
    await classify(desk, gone, third, answers);
    const { certificateId } = await enterCertificate(desk, gone.supplierId, third, { level: 'QM10', valid_from: '2026-01-01' });
    await verify(desk, gone.supplierId, certificateId, third, [gone.serviceId]);
    await agree(desk, gone.supplierId, third, '2026-12-01');
    const contact = { id: newId(), supplier_id: gone.supplierId, name: 'Kim Verzonnen', role: 'general', email: 'kim@pompen.example', phone: null, locale: null, is_primary: 1, created_at: third } as const;
    await transact(getDb(), (tx) => insertContacts(tx, desk.scope, [contact]));
    return certificateId;
  }

  test('hands everything over, fills what was empty, and leaves the other in no list', async () => {
    await workOnGone();
    const before = await coverage(gone.supplierId);
    expect(await merge()).toMatchObject({ ok: true, value: { name: 'Pompen Fictie B.V.', goneName: 'Pompen Fictie' } });
    expect(await findSupplier(read(), desk.scope, gone.supplierId)).toBeNull();
    expect(await findSuccessorId(read(), desk.scope, gone.supplierId)).toBe(stays.supplierId);
    expect(await findSupplier(read(), desk.scope, stays.supplierId)).toMatchObject({ own_reference: '1001', kvk_number: '90000001', website: 'https://pompen.example', triage: 'to_classify' });
    expect((await listContacts(read(), desk.scope, [stays.supplierId])).map((one) => [one.name, one.is_primary])).toEqual([['Kim Verzonnen', 1]]);
    // The empty service it began with made room for the one that was worked with.
    expect((await listSuppliedServices(read(), desk.scope, [stays.supplierId])).map((one) => [one.id, one.name])).toEqual([[gone.serviceId, 'Pompen Fictie']]);
    const [held] = before.slice(-1);
    expect((await coverage(stays.supplierId)).at(-1)).toMatchObject({ state: held!.state, lowest: held!.lowest });
    expect(await coverage(gone.supplierId)).toEqual([]);
    expect((await listMergedInto(read(), desk.scope, stays.supplierId)).map((one) => one.legal_name)).toEqual(['Pompen Fictie']);
  });

  test('is undone to the last row, on both sides', async () => {
    await workOnGone();
    await agree(desk, stays.supplierId, third, '2027-01-01');
    const before = await picture();
    for (const choice of [{}, { agreedDate: 'gone' }, { choices: { legal_name: 'gone', own_reference: 'gone' } }]) {
      expect((await merge({}, choice)).ok).toBe(true);
      expect(await picture()).not.toEqual(before);
      expect(await undo()).toMatchObject({ ok: true, value: { keptFields: [] } });
      expect(await picture()).toEqual(before);
    }
  });

  test('is searched by what those were called that went into it, until they are parted', async () => {
    const found = async (text: string) => {
      const { rows } = await listSuppliers(read(), desk.scope, { text }, today, { sort: 'name', descending: false, limit: 50 });
      expect(await countSuppliers(read(), desk.scope, { text }, today)).toBe(rows.length);
      expect(await listFilteredIds(read(), desk.scope, { text }, today, 50)).toEqual(rows.map((row) => row.id));
      return rows.map((row) => row.id);
    };
    const first = await registerSupplier(desk, third, { legal_name: 'Pumps Invented Ltd', own_reference: 'CR-77', lei: 'TESTLEI0000000000099' });
    const into = (staysId: string, goneId: string) => mergeSuppliers(ctx(), { staysId, goneId, choices: {} });
    expect(await into(gone.supplierId, first.supplierId)).toMatchObject({ ok: true });
    expect(await into(stays.supplierId, gone.supplierId)).toMatchObject({ ok: true });
    for (const text of ['2002', 'invented', 'Pumps ltd', 'cr-77', 'b.v. invented', 'TESTLEI0000000000099', 'pu', '1001 77']) expect([text, await found(text)]).toEqual([text, [stays.supplierId]]);
    expect(await found('cr-78')).toEqual([]);
    const by = async (text: string) => [...(await listFoundBy(read(), desk.scope, [stays.supplierId], foldName(text)))].flatMap(([, all]) => all.map((one) => one.legal_name));
    expect([await by('invented'), await by('2002'), await by('Pompen'), await by('fictie cr-77')]).toEqual([['Pumps Invented Ltd'], ['Pompen Fictie'], [], ['Pumps Invented Ltd']]);
    // What stood in the register before suppliers were searched like this.
    const known = await findRegistered(read(), desk.scope, stays.supplierId);
    await transact(getDb(), async (tx) => {
      await tx.updateTable('supplier').set({ former_key: null }).execute();
      await fillFormerKeys(tx);
    });
    const filled = await findRegistered(read(), desk.scope, stays.supplierId);
    expect(wordsOf(filled?.former_key)).toEqual(wordsOf(known?.former_key));
    expect(await found('invented')).toEqual([stays.supplierId]);
    expect(await undo()).toMatchObject({ ok: true });
    expect([await found('invented'), await found('2002'), await found('1001')]).toEqual([[gone.supplierId], [gone.supplierId], [stays.supplierId]]);
  });

  test('a person chooses where both say something', async () => {
    await updateSupplierOf(stays.supplierId, { note: 'eerste', country: 'NL' });
    await updateSupplierOf(gone.supplierId, { note: 'tweede', country: 'BE' });
    await agree(desk, stays.supplierId, third, '2027-01-01');
    await agree(desk, gone.supplierId, third, '2026-12-01');
    await merge({ country: 'gone', legal_name: 'gone' }, { agreedDate: 'stays' });
    expect(await findSupplier(read(), desk.scope, stays.supplierId)).toMatchObject({ legal_name: 'Pompen Fictie', name_key: 'pompen fictie', country: 'BE', note: 'eerste\ntweede', own_reference: '1001' });
    const dates = await read().selectFrom('agreed_date').select('agreed_on').where('supplier_id', '=', stays.supplierId).execute();
    expect(dates).toEqual([{ agreed_on: '2027-01-01' }]);
  });

  const updateSupplierOf = (supplierId: string, patch: object) => transact(getDb(), (tx) => updateSupplier(tx, desk.scope, supplierId, { ...patch, updated_at: third }));

  test('keeps what was changed since, and says so', async () => {
    await merge();
    await updateSupplierOf(stays.supplierId, { website: 'https://anders.example' });
    expect(await undo()).toMatchObject({ ok: true, value: { keptFields: ['website'] } });
    expect(await findSupplier(read(), desk.scope, stays.supplierId)).toMatchObject({ website: 'https://anders.example' });
    expect(await findSupplier(read(), desk.scope, gone.supplierId)).toMatchObject({ website: 'https://pompen.example', merged_into_id: null });
  });

  test('later work goes back with what it speaks of', async () => {
    const certificateId = await workOnGone();
    await classify(desk, stays, third, answers);
    await merge();
    await classify(desk, { supplierId: stays.supplierId, serviceId: gone.serviceId }, fourth, {});
    await verify(desk, stays.supplierId, certificateId, fourth, [gone.serviceId]);
    expect((await undo()).ok).toBe(true);
    const of = (supplierId: string) => read().selectFrom('classification').select('id').where('supplier_id', '=', supplierId).execute();
    expect([(await of(stays.supplierId)).length, (await of(gone.supplierId)).length]).toEqual([1, 2]);
    expect(await read().selectFrom('verification').select('id').where('supplier_id', '=', gone.supplierId).execute()).toHaveLength(2);
  });

  test('the word of an issuer and a suspension go with the certificate that they speak of, there and back', async () => {
    await triage(desk, gone.supplierId, third, 'to_classify');
    const entered = await enterCertificate(desk, gone.supplierId, third, { level: 'QM30', valid_from: '2026-01-01' });
    await verify(desk, gone.supplierId, entered.certificateId, third, [gone.serviceId], { limited_to: 'QM20' });
    await issuerSays(desk, { supplierId: gone.supplierId, ...entered }, third, 'confirmed');
    const before = await picture();
    expect((await merge()).ok).toBe(true);
    const on = async (supplierId: string) => (await listCurrentIntervals(read(), desk.scope, [supplierId])).map((row) => row.held);
    expect(await on(stays.supplierId)).toContain('QM30');
    expect((await undo()).ok).toBe(true);
    expect(await picture()).toEqual(before);

    expect((await merge()).ok).toBe(true);
    await stands(desk, { supplierId: stays.supplierId, ...entered }, fourth, 'withdrawn', '2026-02-05');
    await issuerSays(desk, { supplierId: stays.supplierId, ...entered }, fourth, 'denied');
    expect((await undo()).ok).toBe(true);
    const of = async (table: 'issuer_confirmation' | 'certificate_standing', supplierId: string) => (await read().selectFrom(table).select('id').where('supplier_id', '=', supplierId).execute()).length;
    expect([await of('issuer_confirmation', gone.supplierId), await of('certificate_standing', gone.supplierId), await of('issuer_confirmation', stays.supplierId)]).toEqual([2, 1, 0]);
    expect(await on(gone.supplierId)).not.toContain('QM30');
  });

  test('cannot be undone once a judgement speaks of services of both', async () => {
    const certificateId = await workOnGone();
    await classify(desk, stays, third, answers);
    await merge();
    await verify(desk, stays.supplierId, certificateId, fourth, [gone.serviceId, stays.serviceId]);
    expect(await undo()).toEqual({ ok: false, problem: 'judged_together' });
    expect(await findSupplier(read(), desk.scope, gone.supplierId)).toBeNull();
  });

  test('is refused with itself, twice, and for two identities', async () => {
    const own = { staysId: stays.supplierId, goneId: stays.supplierId, choices: {} };
    expect(await mergeSuppliers(ctx(), own)).toEqual({ ok: false, problem: 'itself' });
    for (const [supplierId, id] of [[stays.supplierId, newId()], [gone.supplierId, newId()]] as const) {
      await transact(getDb(), (tx) => tx.insertInto('company').values({ id, legal_name: 'Verzonnen', kvk_number: null, vat_number: null, country: null, locale: 'nl', created_at: first }).execute());
      await updateSupplierOf(supplierId, { company_id: id });
    }
    expect(await merge()).toEqual({ ok: false, problem: 'two_companies' });
    await updateSupplierOf(stays.supplierId, { company_id: null });
    expect((await merge()).ok).toBe(true);
    expect(await merge()).toEqual({ ok: false, problem: 'merged_already' });
    const other = await openRegister(getDb());
    const theirs = await registerSupplier(other, first);
    await expect(mergeSuppliers(ctx(), { staysId: stays.supplierId, goneId: theirs.supplierId, choices: {} })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('reaches no further than the units of a member', async () => {
    const limited = unsafeOrganisationScope({ organisationId: desk.scope.organisationId, unitIds: ['nergens'], actor: { kind: 'system', job: 'test' } });
    await expect(mergeSuppliers(ctx(limited), { staysId: stays.supplierId, goneId: gone.supplierId, choices: {} })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('goes on from one to the next, and is undone in that order', async () => {
    const last = await registerSupplier(desk, third, { legal_name: 'Pompen Fictie Holding' });
    await merge();
    await mergeSuppliers(ctx(), { staysId: last.supplierId, goneId: stays.supplierId, choices: {} });
    expect(await findSuccessorId(read(), desk.scope, gone.supplierId)).toBe(last.supplierId);
    expect((await listMergedInto(read(), desk.scope, last.supplierId)).map((one) => one.legal_name)).toEqual(['Pompen Fictie B.V.', 'Pompen Fictie']);
    expect(await undo()).toEqual({ ok: false, problem: 'went_on' });
    expect((await undoMerge(ctx(), { staysId: last.supplierId, goneId: stays.supplierId })).ok).toBe(true);
    expect((await undo()).ok).toBe(true);
    expect((await undo())).toEqual({ ok: false, problem: 'not_merged' });
  });

  test('who was kept apart from the one that is gone is kept apart from the other', async () => {
    const third = await registerSupplier(desk, second, { legal_name: 'Pompen Fictie Duitsland GmbH' });
    await transact(getDb(), (tx) => keepApart(tx, desk.scope, [gone.supplierId, third.supplierId], { now: second, memberId: desk.memberId }));
    await merge();
    expect(await findKeptApartSince(read(), desk.scope, [third.supplierId, stays.supplierId])).not.toBeNull();
    await undo();
    expect(await findKeptApartSince(read(), desk.scope, [stays.supplierId, third.supplierId])).toBeNull();
    expect(await findKeptApartSince(read(), desk.scope, [gone.supplierId, third.supplierId])).not.toBeNull();
  });

  test('every table that names a supplier says what becomes of its rows', async () => {
    const tables = await read().introspection.getTables();
    const named = tables.filter((table) => table.columns.some((column) => column.name === 'supplier_id')).map((table) => table.name);
    // The chain is not rewritten, and the search index keeps itself.
    expect(named.filter((name) => name !== 'audit_event' && !name.startsWith('supplier_search')).sort()).toEqual(Object.keys(belongings).sort());
  });

  test('a supplier that was merged is still known by its old address to whoever asks for all', async () => {
    await merge();
    expect(await findRegistered(read(), desk.scope, gone.supplierId)).toMatchObject({ legal_name: 'Pompen Fictie', merged_into_id: stays.supplierId });
  });
});
