import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { detectLayout } from '#app/features/import/drafting/detect-layout.ts';
import { draftSuppliers } from '#app/features/import/drafting/draft-suppliers.ts';
import type { Drafting } from '#app/features/import/drafting/draft.ts';
import { applyRows } from '#app/features/import/apply/apply-rows.server.ts';
import { noCounts } from '#app/features/import/import-record.ts';
import { setApart } from '#app/features/import/preview/set-apart.server.ts';
import { stageDrafts } from '#app/features/import/preview/stage-drafts.server.ts';
import { undoRows } from '#app/features/import/undo/undo-rows.server.ts';
import { mergeSuppliers } from '#app/features/merging/merge-suppliers.server.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { loadSpendSources } from '#app/platform/spend/spend-sources.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { countImportRowsByOutcome, insertImportRows, listAppliedRows, listImportRows, listWaitingRows } from '#db/queries/import-row.ts';
import { insertImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { newId } from '#db/queries/new-id.ts';
import { findKeptApartSince } from '#db/queries/supplier-apart.ts';
import { openRegister, type Register } from '#tests/facts/register.ts';
import { loadRegisterIndex } from '#tests/facts/register-index.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const now = '2026-03-14T09:30:00.000Z';
const header = ['Crediteurnr', 'Naam crediteur', 'KvK', 'Datum', 'Kostensoort', 'Bedrag'];

function drafted(lines: readonly string[][]): Drafting {
  const rows = [header, ...lines];
  const { layout, mapping } = detectLayout(rows, { headerRow: 0, decimal: 'comma', dateOrder: 'dmy', listKind: 'payments', currency: 'EUR' });
  return draftSuppliers({ rows, lines: rows.map((_, at) => at + 1), layout, mapping, fallbackYear: 2025 });
}

describeOnBothDialects('the same file again', (getDb) => {
  const read = () => getDb().read;
  const app = () => ({ db: getDb(), clock: systemClock });

  async function stage(desk: Register, file: Drafting): Promise<string> {
    const id = newId();
    const run = { id, file_name: 'lijst.csv', file_sha256: 'a'.repeat(64), file_bytes: 10, status: 'preview', layout_json: '{}', mapping_json: '{}', counts_json: JSON.stringify({ ...noCounts, period: file.period }) } as const;
    const rest = { progress_done: 0, progress_total: 0, problem_json: null, created_by_member_id: desk.memberId, created_at: now, applied_at: new Date(Date.parse(now) + Number.parseInt(id.slice(9, 13), 16)).toISOString(), undone_at: null };
    await transact(getDb(), (tx) => insertImportRun(tx, desk.scope, { ...run, ...rest }));
    const staging = { importId: id, position: 0, index: await loadRegisterIndex(read(), desk.scope), sources: await loadSpendSources(read(), desk.scope), claimed: new Set<string>(), period: file.period };
    const rows = await stageDrafts(read(), desk.scope, file.drafts, staging);
    await transact(getDb(), (tx) => insertImportRows(tx, desk.scope, rows));
    return id;
  }

  async function apply(desk: Register, importId: string, file: Drafting): Promise<void> {
    const index = await loadRegisterIndex(read(), desk.scope);
    await mutate(app(), desk.scope, async (tx, moment) => {
      await updateImportRun(tx, desk.scope, importId, { status: 'applied' });
      const rows = await listWaitingRows(tx, desk.scope, importId, { after: -1, limit: 500 });
      const events = await applyRows(tx, desk.scope, rows, { importId, memberId: desk.memberId, period: file.period, index, sources: await loadSpendSources(tx, desk.scope), now: moment.now });
      return done(null, nonEmpty(events.length > 0 ? events : [{ type: 'import.passed_over', subject: { kind: 'import', id: importId }, data: { rows: 0 } }]));
    });
  }

  const outcomes = (desk: Register, importId: string) => countImportRowsByOutcome(read(), desk.scope, importId);
  const register = async (desk: Register) => {
    const rows = await read().selectFrom('supplier').selectAll().where('organisation_id', '=', desk.scope.organisationId).orderBy('name_key').orderBy('id').execute();
    return rows.map(({ legal_name, own_reference, kvk_number, yearly_spend_cents, merged_into_id }) => ({ legal_name, own_reference, kvk_number, yearly_spend_cents, isGone: merged_into_id !== null }));
  };
  const context = (desk: Register) => ({ app: app(), scope: desk.scope, today: '2026-03-14', member: { id: desk.memberId } }) as never;

  /** Few names, so that several numbers have one name; numbers and KvK numbers that belong to one of them. */
  const lines = fc
    .array(fc.record({ who: fc.integer({ min: 1, max: 9 }), form: fc.constantFrom(' B.V.', ' BV', '', ' N.V.'), day: fc.integer({ min: 1, max: 28 }), euros: fc.integer({ min: -50, max: 900 }), hasNumber: fc.boolean() }), { minLength: 1, maxLength: 25 })
    .map((payments) => payments.map(({ who, form, day, euros, hasNumber }) => [`${1000 + who}`, `Verzonnen ${'ABCDE'[who % 5]}${form}`, hasNumber && who < 5 ? `9000000${who}` : '', `${day}-02-2025`, 'Onderhoud', `${euros},00`]));

  test('changes nothing, in whatever order its lines stand', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.infiniteStream(fc.nat()), async (file, chance) => {
        const desk = await openRegister(getDb());
        const first = drafted(file);
        await apply(desk, await stage(desk, first), first);
        const before = await register(desk);
        const shuffled = drafted(file.map((line) => ({ line, at: chance.next().value! })).sort((a, b) => a.at - b.at).map(({ line }) => line));
        for (const again of [first, shuffled]) {
          const importId = await stage(desk, again);
          const { create, update, merge } = await outcomes(desk, importId);
          expect({ create, update, merge }).toEqual({ create: 0, update: 0, merge: 0 });
          await apply(desk, importId, again);
          expect(await register(desk)).toEqual(before);
        }
      }),
      { numRuns: 15, seed: 20261121 },
    );
  });

  const twoNumbers = [
    ['1001', 'Verzonnen Groep B.V.', '', '1-02-2025', 'Onderhoud', '100,00'],
    ['2002', 'Verzonnen Groep B.V.', '', '2-02-2025', 'Onderhoud', '50,00'],
    ['3003', 'Verzonnen Groep B.V.', '', '3-02-2025', 'Kantine', '7,00'],
  ];

  test('two numbers of one name are merged, unless a person keeps them apart: then for ever', async () => {
    const desk = await openRegister(getDb());
    const file = drafted(twoNumbers);
    const importId = await stage(desk, file);
    expect(await outcomes(desk, importId)).toMatchObject({ create: 1, merge: 2 });
    const variant = (await listImportRows(read(), desk.scope, importId, { outcome: 'merge', after: null, limit: 1 }))[0]!;
    await setApart(context(desk), importId, variant.position, true);
    expect(await outcomes(desk, importId)).toMatchObject({ create: 2, merge: 1 });
    await setApart(context(desk), importId, variant.position, false);
    expect(await outcomes(desk, importId)).toMatchObject({ create: 1, merge: 2 });
    await setApart(context(desk), importId, variant.position, true);
    await apply(desk, importId, file);
    expect((await register(desk)).map((one) => [one.own_reference, one.yearly_spend_cents])).toEqual([['1001', 10_700], ['2002', 5_000]]);
    const ids = (await read().selectFrom('supplier').select('id').where('organisation_id', '=', desk.scope.organisationId).orderBy('id').execute()).map((row) => row.id);
    expect(await findKeptApartSince(read(), desk.scope, [ids[0]!, ids[1]!])).not.toBeNull();
    const before = await register(desk);
    const again = await stage(desk, file);
    expect(await outcomes(desk, again)).toMatchObject({ create: 0, update: 0, merge: 0 });
    await apply(desk, again, file);
    expect(await register(desk)).toEqual(before);
  });

  test('two numbers with one KvK number are one, whatever a person thinks', async () => {
    const desk = await openRegister(getDb());
    const importId = await stage(desk, drafted(twoNumbers.map(([reference = '', name = '', , ...rest]) => [reference, name, '90000001', ...rest])));
    const variant = (await listImportRows(read(), desk.scope, importId, { outcome: 'merge', after: null, limit: 1 }))[0]!;
    await expect(setApart(context(desk), importId, variant.position, true)).rejects.toMatchObject({ code: 'conflict' });
    expect(await outcomes(desk, importId)).toMatchObject({ create: 1, merge: 2 });
  });

  test('a namesake in the register is another one when a person says so, and stays it', async () => {
    const desk = await openRegister(getDb());
    const [known, other] = [drafted([['1001', 'Verzonnen Bouw', '', '1-02-2025', 'Onderhoud', '100,00']]), drafted([['7007', 'Verzonnen Bouw B.V.', '', '1-03-2025', 'Onderhoud', '9,00']])];
    await apply(desk, await stage(desk, known), known);
    const importId = await stage(desk, other);
    const [row] = await listImportRows(read(), desk.scope, importId, { after: null, limit: 1 });
    expect(row).toMatchObject({ outcome: 'merge', reason: 'name' });
    await setApart(context(desk), importId, row!.position, true);
    await apply(desk, importId, other);
    expect((await register(desk)).map((one) => one.own_reference)).toEqual(['1001', '7007']);
    expect(await outcomes(desk, await stage(desk, other))).toMatchObject({ create: 0, update: 0, merge: 0, unchanged: 1 });
  });

  test('finds who was merged by the old number and name, and makes nobody again', async () => {
    const desk = await openRegister(getDb());
    const file = drafted([['1001', 'Verzonnen Pompen B.V.', '', '1-02-2025', 'Onderhoud', '100,00'], ['2002', 'Fictie Pompen', '', '2-02-2025', 'Onderhoud', '50,00']]);
    const first = await stage(desk, file);
    await apply(desk, first, file);
    const rows = await read().selectFrom('supplier').select(['id', 'own_reference']).where('organisation_id', '=', desk.scope.organisationId).execute();
    const idOf = (reference: string) => rows.find((row) => row.own_reference === reference)!.id;
    expect((await mergeSuppliers(context(desk), { staysId: idOf('1001'), goneId: idOf('2002'), choices: {} })).ok).toBe(true);
    expect((await register(desk)).find((one) => !one.isGone)).toMatchObject({ yearly_spend_cents: 15_000 });
    const before = await register(desk);
    const again = await stage(desk, file);
    expect(await outcomes(desk, again)).toMatchObject({ create: 0, update: 0, merge: 0 });
    await apply(desk, again, file);
    expect(await register(desk)).toEqual(before);

    await mutate(app(), desk.scope, async (tx, moment) => {
      await updateImportRun(tx, desk.scope, first, { status: 'undone' });
      const applied = await listAppliedRows(tx, desk.scope, first, { before: Number.MAX_SAFE_INTEGER, limit: 100 });
      return done(null, nonEmpty(await undoRows(tx, desk.scope, applied, { importId: first, sources: await loadSpendSources(tx, desk.scope), now: moment.now })));
    });
    expect((await listImportRows(read(), desk.scope, first, { after: null, limit: 5 })).map((row) => row.reason)).toEqual(['kept_touched', 'kept_touched']);
    expect((await register(desk)).map((one) => [one.isGone, one.isGone ? 0 : one.yearly_spend_cents])).toEqual([[true, 0], [false, null]]);
  });
});
