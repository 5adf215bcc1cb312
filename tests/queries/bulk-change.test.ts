import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { AskedChange } from '#app/domain/register/bulk-change.ts';
import { nothingDone, type BulkCounts } from '#app/features/register/bulk-change/bulk-record.ts';
import { bulkChangeTasks, type BulkReach } from '#app/features/register/bulk-change/bulk-tasks.server.ts';
import { runParts, type BulkWork } from '#app/features/register/bulk-change/run-parts.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { deletePreviews, findBulkChange, getBulkChange, insertBulkChange, listBulkChanges, updateBulkChange } from '#db/queries/bulk-change.ts';
import { newId } from '#db/queries/new-id.ts';
import { findSuppliers, insertSuppliers } from '#db/queries/supplier.ts';
import { openRegister, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const now = '2026-03-14T09:30:00.000Z';
const asked = (change: Partial<AskedChange>): AskedChange => ({ columns: {}, addTags: [], removeTags: [], ...change });

describeOnBothDialects('a change to many suppliers', (getDb) => {
  let register: Register;
  let ids: string[];
  beforeAll(async () => {
    register = await openRegister(getDb());
  });
  beforeEach(async () => {
    ids = Array.from({ length: 450 }, () => newId());
    const rows = ids.map((id, n) => ({ id, legal_name: `Bedrijf ${n}`, name_key: `bedrijf ${String(n).padStart(4, '0')}`, created_at: now, ...(n < 100 ? { category_id: 'ict_cybersecurity' } : {}) }));
    await transact(getDb(), (tx) => insertSuppliers(tx, register.scope, rows));
  });

  const app = () => ({ db: getDb(), clock: { now: () => now } });
  const tasks = () => bulkChangeTasks(getDb().read);
  const plan = (change: AskedChange, reach: BulkReach, scope = register.scope) => tasks()['plan-bulk-change']({ scope, asked: change, reach, today: now.slice(0, 10) });

  async function begin(change: AskedChange): Promise<string> {
    const { parts, tally } = await plan(change, { supplierIds: ids });
    const counts: BulkCounts = { preview: tally, outside: 0, ...nothingDone };
    const id = newId();
    const rest = { search: null, progress_done: 0, progress_total: tally.total, is_stuck: 0, created_by_member_id: register.memberId, created_at: now, applied_at: now, undone_by_member_id: null, undone_at: null };
    await transact(getDb(), (tx) => insertBulkChange(tx, register.scope, { id, status: 'applying', change_json: JSON.stringify(change), counts_json: JSON.stringify(counts), ...rest }, parts));
    return id;
  }
  const run = (id: string, work: BulkWork, signal = new AbortController().signal) => runParts(app(), register.scope, id, work, signal);
  const countsOf = async (id: string) => JSON.parse((await getBulkChange(getDb().read, register.scope, id)).counts_json) as BulkCounts;
  const categories = async () => (await findSuppliers(getDb().read, register.scope, ids)).filter((row) => row.category_id === 'ict_cybersecurity').length;
  const witnesses = async (id: string) => (await listLinks(getDb().read, register.scope.organisationId, 0, 100_000)).filter((link) => link.type === 'supplier.changed' && link.canonical.includes(id)).length;

  test('is planned in parts, and counted from what to what', async () => {
    const { parts, tally } = await plan(asked({ columns: { category_id: 'ict_cybersecurity' } }), { supplierIds: ids });
    expect(parts.map((part) => (JSON.parse(part) as string[]).length)).toEqual([200, 200, 50]);
    expect(tally).toMatchObject({ total: 450, changing: 350, same: 100, from: { category_id: [{ value: null, n: 350 }] } });
    const whole = await plan(asked({ columns: { status: 'ended' } }), { filter: { categoryId: 'ict_cybersecurity', text: 'bedrijf 00' } });
    expect(whole.tally.total).toBeGreaterThanOrEqual(100);
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [newId()], actor: register.scope.actor });
    expect((await plan(asked({ columns: { status: 'ended' } }), { supplierIds: ids }, limited)).tally.total).toBe(0);
  });

  test('goes on behind the last whole part when it was stopped, and changes each supplier once', async () => {
    const id = await begin(asked({ columns: { category_id: 'ict_cybersecurity' } }));
    const stop = new AbortController();
    const stopped = run(id, 'apply', stop.signal);
    while ((await getBulkChange(getDb().read, register.scope, id)).progress_done === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    await expect(stopped).rejects.toThrow();
    const { progress_done } = await getBulkChange(getDb().read, register.scope, id);
    expect(progress_done % 200).toBe(0);
    expect(progress_done).toBeLessThan(450);
    await run(id, 'apply');
    expect(await categories()).toBe(450);
    expect(await witnesses(id)).toBe(350);
    expect(await getBulkChange(getDb().read, register.scope, id)).toMatchObject({ status: 'applied', progress_done: 450 });
    expect((await countsOf(id)).done).toEqual({ changed: 350, same: 100, gone: 0, full: 0 });
  });

  test('is done once when two do it at the same time, and so is its undoing', async () => {
    const id = await begin(asked({ columns: { category_id: 'ict_cybersecurity' }, addTags: [{ key: 'zuid', name: 'Zuid' }] }));
    await Promise.all([run(id, 'apply'), run(id, 'apply')]);
    expect((await countsOf(id)).done).toMatchObject({ changed: 450, same: 0 });
    expect(await witnesses(id)).toBe(450);
    await transact(getDb(), (tx) => updateBulkChange(tx, register.scope, id, { status: 'undoing', progress_done: 0 }));
    await Promise.all([run(id, 'undo'), run(id, 'undo')]);
    expect((await countsOf(id)).undo).toEqual({ restored: 450, kept: 0 });
    expect(await categories()).toBe(100);
    expect(await getBulkChange(getDb().read, register.scope, id)).toMatchObject({ status: 'undone' });
  });

  test('previews are their maker’s, one at a time, and stand in no list', async () => {
    const id = await begin(asked({ columns: { status: 'ended' } }));
    await transact(getDb(), (tx) => updateBulkChange(tx, register.scope, id, { status: 'preview' }));
    expect((await listBulkChanges(getDb().read, register.scope, { by: null, before: null, limit: 100 })).map((row) => row.id)).not.toContain(id);
    await transact(getDb(), (tx) => deletePreviews(tx, register.scope, newId()));
    expect(await findBulkChange(getDb().read, register.scope, id)).not.toBeNull();
    await transact(getDb(), (tx) => deletePreviews(tx, register.scope, register.memberId));
    expect(await findBulkChange(getDb().read, register.scope, id)).toBeNull();
  });
});
