import { beforeEach, expect, test } from 'vitest';
import { foldName, nameWithoutLegalForm } from '#app/domain/register/name-key.ts';
import type { SupplierDraft } from '#app/features/import/drafting/draft.ts';
import { applyRows } from '#app/features/import/apply/apply-rows.server.ts';
import { noCounts } from '#app/features/import/import-record.ts';
import { refreshRegisterIndex } from '#app/features/import/matching/load-register.server.ts';
import { stageDrafts, stageRefused } from '#app/features/import/preview/stage-drafts.server.ts';
import { undoRows } from '#app/features/import/undo/undo-rows.server.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { loadSpendSources } from '#app/platform/spend/spend-sources.server.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { transact } from '#db/dialect/transact.ts';
import { countImportRowsByOutcome, deleteImportRows, insertImportRows, listAppliedRows, listImportRows, listKeptRows, listWaitingRows } from '#db/queries/import-row.ts';
import { findAppliedRunsOfFile, findImportRun, getImportRun, insertImportRun, isFileOfOtherRun, listImportRuns, updateImportRun } from '#db/queries/import-run.ts';
import { newId } from '#db/queries/new-id.ts';
import { findSuppliersByIdentity } from '#db/queries/supplier-identity.ts';
import { findSupplierTraces } from '#db/queries/supplier-traces.ts';
import { deleteSuppliers, findSupplier, findSuppliers, getSupplier, insertSuppliers, updateSupplier } from '#db/queries/supplier.ts';
import { openRegister, type Register } from '#tests/facts/register.ts';
import { loadRegisterIndex } from '#tests/facts/register-index.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const now = '2026-03-14T09:30:00.000Z';
const period = { from: '2025-01-01', until: '2025-12-31' };

function draft(name: string, facts: Partial<SupplierDraft> = {}): SupplierDraft {
  return {
    line: 2, lines: 1, name, nameKey: foldName(name), matchKey: nameWithoutLegalForm(name), reference: null, kvkNumber: null, vatNumber: null, lei: null, country: null, website: null, note: null, contact: null,
    spend: [{ year: 2025, category: 'Verf', cents: 1_000, payments: 1 }], spendCategory: 'Verf', currency: 'EUR', isRedacted: false, variants: [], spellings: [], notes: [], ...facts,
  };
}

describeOnBothDialects('imports', (getDb) => {
  let desk: Register;
  beforeEach(async () => {
    desk = await openRegister(getDb());
  });
  const read = () => getDb().read;
  const app = () => ({ db: getDb(), clock: systemClock });

  async function beginRun(sha = 'a'.repeat(64)): Promise<string> {
    const id = newId();
    await transact(getDb(), (tx) =>
      insertImportRun(tx, desk.scope, {
        id, file_name: 'lijst.csv', file_sha256: sha, file_bytes: 10, status: 'applying', layout_json: '{}', mapping_json: '{}', counts_json: JSON.stringify({ ...noCounts, period }), progress_done: 0, progress_total: 0,
        problem_json: null, created_by_member_id: desk.memberId, created_at: now, applied_at: new Date(Date.parse(now) + Number.parseInt(id.slice(9, 13), 16)).toISOString(), undone_at: null,
      }),
    );
    return id;
  }

  async function stage(importId: string, drafts: SupplierDraft[]) {
    const [index, sources] = [await loadRegisterIndex(read(), desk.scope), await loadSpendSources(read(), desk.scope)];
    const rows = await stageDrafts(read(), desk.scope, drafts, { importId, position: 0, index, sources, claimed: new Set(), period });
    const refused = stageRefused([{ line: 9, lines: 1, text: 'Totaal', cents: 5, reason: 'total_line' }], { importId, position: rows.length });
    await transact(getDb(), (tx) => insertImportRows(tx, desk.scope, [...rows, ...refused]));
    return { index };
  }

  async function apply(importId: string, drafts: SupplierDraft[]) {
    const { index } = await stage(importId, drafts);
    await mutate(app(), desk.scope, async (tx, moment) => {
      const rows = await listWaitingRows(tx, desk.scope, importId, { after: -1, limit: 100 });
      await refreshRegisterIndex(tx, desk.scope, index, now);
      const events = await applyRows(tx, desk.scope, rows, { importId, memberId: desk.memberId, period, index, sources: await loadSpendSources(tx, desk.scope), now: moment.now });
      return done(null, nonEmpty(events));
    });
  }

  async function undo(importId: string) {
    await mutate(app(), desk.scope, async (tx, moment) => {
      await updateImportRun(tx, desk.scope, importId, { status: 'undone' });
      const rows = await listAppliedRows(tx, desk.scope, importId, { before: Number.MAX_SAFE_INTEGER, limit: 100 });
      return done(null, nonEmpty(await undoRows(tx, desk.scope, rows, { importId, sources: await loadSpendSources(tx, desk.scope), now: moment.now })));
    });
  }

  const suppliers = async () => (await findSuppliersByIdentity(read(), desk.scope, { nameKeys: ['firma een bv', 'firma twee', 'firma drie'] })).sort((a, b) => a.name_key.localeCompare(b.name_key));
  const spend = async () => (await suppliers()).map((row) => [row.legal_name, row.own_reference, row.yearly_spend_cents]);

  test('rows are staged, counted, paged and dropped', async () => {
    const importId = await beginRun();
    await stage(importId, [draft('Firma Een BV', { variants: [{ name: 'FIRMA EEN', reference: '8', line: 5, lines: 1 }] }), draft('Firma Twee')]);
    expect(await countImportRowsByOutcome(read(), desk.scope, importId)).toEqual({ create: 2, update: 0, merge: 1, unchanged: 0, refuse: 1 });
    const [first] = await listImportRows(read(), desk.scope, importId, { outcome: 'create', after: null, limit: 1 });
    const [second] = await listImportRows(read(), desk.scope, importId, { outcome: 'create', after: first!.position, limit: 1 });
    expect([first!.position, second!.position]).toEqual([0, 2]);
    await transact(getDb(), (tx) => deleteImportRows(tx, desk.scope, importId));
    expect(await listImportRows(read(), desk.scope, importId, { after: null, limit: 9 })).toEqual([]);
  });

  test('what is applied is there once, with its service, spend and interval; undone, it is gone', async () => {
    const importId = await beginRun();
    await apply(importId, [draft('Firma Een BV', { reference: '1', contact: { name: 'I. Fictie', email: null, phone: '010' } }), draft('Firma Twee', { reference: '2' })]);
    expect(await spend()).toEqual([['Firma Een BV', '1', 1_000], ['Firma Twee', '2', 1_000]]);
    expect(await listWaitingRows(read(), desk.scope, importId, { after: -1, limit: 9 })).toEqual([]);
    await undo(importId);
    expect(await suppliers()).toEqual([]);
    expect(await listKeptRows(read(), desk.scope, importId, 9)).toEqual([]);
  });

  test('a second import merges by number and by name, and undoing the first keeps what the second touched', async () => {
    const [first, second] = [await beginRun('b'.repeat(64)), await beginRun('c'.repeat(64))];
    await apply(first, [draft('Firma Een BV', { reference: '1' }), draft('Firma Twee')]);
    await apply(second, [draft('FIRMA EEN', { reference: '1', kvkNumber: '12345678', spend: [{ year: 2025, category: 'Verf', cents: 3_000, payments: 1 }] }), draft('Firma Drie')]);
    expect(await spend()).toEqual([['Firma Drie', null, 1_000], ['Firma Een BV', '1', 3_000], ['Firma Twee', null, 1_000]]);
    const [, one] = await suppliers();
    expect(await findSupplierTraces(read(), desk.scope, [one!.id], first)).toEqual(new Set([one!.id]));
    await undo(first);
    expect(await spend()).toEqual([['Firma Drie', null, 1_000], ['Firma Een BV', '1', 3_000]]);
    expect((await listKeptRows(read(), desk.scope, first, 9)).map((row) => row.reason)).toEqual(['kept_touched']);
    await undo(second);
    expect(await suppliers()).toMatchObject([{ legal_name: 'Firma Een BV', kvk_number: null, yearly_spend_cents: null }]);
  });

  test('a supplier that disappears between preview and writing is made anew', async () => {
    const first = await beginRun();
    await apply(first, [draft('Firma Een BV', { reference: '1' })]);
    const second = await beginRun();
    const { index } = await stage(second, [draft('Firma Een BV', { reference: '1', spend: [] , kvkNumber: '12345678' })]);
    await transact(getDb(), async (tx) => deleteSuppliers(tx, desk.scope, (await findSuppliersByIdentity(tx, desk.scope, { ownReferences: ['1'] })).map((row) => row.id)));
    await mutate(app(), desk.scope, async (tx, moment) => {
      const rows = await listWaitingRows(tx, desk.scope, second, { after: -1, limit: 9 });
      return done(null, nonEmpty(await applyRows(tx, desk.scope, rows, { importId: second, memberId: desk.memberId, period, index, sources: [], now: moment.now })));
    });
    expect((await listImportRows(read(), desk.scope, second, { after: null, limit: 1 }))[0]).toMatchObject({ outcome: 'create' });
    expect(await suppliers()).toMatchObject([{ own_reference: '1', kvk_number: '12345678', import_id: second }]);
  });

  test('runs are listed, found by file, and known to share a file', async () => {
    const sha = newId().replaceAll('-', '').padEnd(64, '0');
    const [first, second] = [await beginRun(sha), await beginRun(sha)];
    expect((await listImportRuns(read(), desk.scope, { before: null, limit: 9 })).map((run) => run.id)).toEqual([second, first]);
    expect((await listImportRuns(read(), desk.scope, { before: second, limit: 9 })).map((run) => run.id)).toEqual([first]);
    expect(await findAppliedRunsOfFile(read(), desk.scope, sha)).toEqual([]);
    await transact(getDb(), (tx) => updateImportRun(tx, desk.scope, first, { status: 'applied' }));
    expect((await findAppliedRunsOfFile(read(), desk.scope, sha)).map((run) => run.id)).toEqual([first]);
    expect([await isFileOfOtherRun(read(), sha, first), await isFileOfOtherRun(read(), newId(), first)]).toEqual([true, false]);
    const stranger = await openRegister(getDb());
    expect(await findImportRun(read(), stranger.scope, first)).toBeNull();
    await expect(getImportRun(read(), stranger.scope, first)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('suppliers are written in bulk, found by any identity, and never across organisations', async () => {
    const many = Array.from({ length: 2_500 }, (_, n) => ({ id: newId(), legal_name: `Bulk ${n}`, name_key: `bulk ${n}`, own_reference: `R${n}`, created_at: now }));
    await transact(getDb(), (tx) => insertSuppliers(tx, desk.scope, many));
    expect(await findSuppliersByIdentity(read(), desk.scope, { ownReferences: ['R1', 'R1', 'R2499'], nameKeys: ['bulk 1', 'bulk 7'], kvkNumbers: ['1'] })).toHaveLength(3);
    expect(await findSuppliers(read(), desk.scope, many.map((one) => one.id))).toHaveLength(2_500);
    const [one] = many;
    await transact(getDb(), (tx) => updateSupplier(tx, desk.scope, one!.id, { country: 'NL', updated_at: '2026-03-15T00:00:00.000Z' }));
    expect(await getSupplier(read(), desk.scope, one!.id)).toMatchObject({ country: 'NL', status: 'active', triage: 'untriaged', updated_at: '2026-03-15T00:00:00.000Z' });
    const stranger = await openRegister(getDb());
    expect(await findSupplier(read(), stranger.scope, one!.id)).toBeNull();
    expect(await findSuppliersByIdentity(read(), stranger.scope, { ownReferences: ['R1'] })).toEqual([]);
  });
});
