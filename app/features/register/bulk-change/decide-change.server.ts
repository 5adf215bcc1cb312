import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { deletePreviews, getBulkChange, updateBulkChange, type BulkChangeRow } from '#db/queries/bulk-change.ts';
import { readAsked, readCounts } from './bulk-record.ts';
import { enqueueBulkChange } from './bulk-change.job.server.ts';
import { runParts, type BulkWork } from './run-parts.server.ts';

type Ctx = Pick<MemberContext, 'app' | 'scope' | 'member'>;

/** So few are changed while the browser waits. */
const fewSuppliers = 200;

/** A change as this member may see it: previews are their maker's, and who is limited to units sees only their own. */
export async function requireChange(db: Db, { scope, member }: Pick<MemberContext, 'scope' | 'member'>, changeId: string): Promise<BulkChangeRow> {
  const change = await getBulkChange(db, scope, changeId);
  const isOwn = change.created_by_member_id === member.id;
  if (!isOwn && (change.status === 'preview' || scope.unitIds !== null)) throw new AppError('not_found');
  return change;
}

/** Begins to change what the preview showed. */
export async function confirmChange(ctx: Ctx, changeId: string): Promise<Outcome<null, 'not_waiting'>> {
  const { app, scope } = ctx;
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const change = await requireChange(tx, ctx, changeId);
    if (change.status !== 'preview' || readCounts(change).preview.changing === 0) return refused('not_waiting' as const);
    await updateBulkChange(tx, scope, changeId, { status: 'applying', applied_at: now });
    await enqueueBulkChange(tx, ctx, changeId, 'apply', now);
    const { columns, addTags, removeTags } = readAsked(change);
    const data = { suppliers: change.progress_total, columns, addTags: addTags.map((tag) => tag.name), removeTags: removeTags.map((tag) => tag.name) };
    return done(change.progress_total, [{ type: 'bulk_change.confirmed', subject: { kind: 'bulk_change', id: changeId }, data }]);
  });
  return outcome.ok ? begun(ctx, changeId, 'apply', outcome.value) : outcome;
}

/** Begins to take a change back; also one that is stuck half-way. */
export async function undoChange(ctx: Ctx, changeId: string): Promise<Outcome<null, 'not_applied'>> {
  const { app, scope, member } = ctx;
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const change = await requireChange(tx, ctx, changeId);
    if (change.status !== 'applied' && !(change.status === 'applying' && change.is_stuck === 1)) return refused('not_applied' as const);
    const suppliers = readCounts(change).done.changed;
    await updateBulkChange(tx, scope, changeId, { status: 'undoing', progress_done: 0, progress_total: suppliers, is_stuck: 0, undone_by_member_id: member.id });
    await enqueueBulkChange(tx, ctx, changeId, 'undo', now);
    return done(suppliers, [{ type: 'bulk_change.undo_started', subject: { kind: 'bulk_change', id: changeId }, data: { suppliers } }]);
  });
  return outcome.ok ? begun(ctx, changeId, 'undo', outcome.value) : outcome;
}

/** The job does the same work and finds what is left: the two may run at once. */
async function begun({ app, scope }: Ctx, changeId: string, work: BulkWork, suppliers: number): Promise<Outcome<null, never>> {
  if (suppliers <= fewSuppliers) await runParts(app, scope, changeId, work, AbortSignal.timeout(10_000));
  return { ok: true, value: null };
}

/** Lets a job that gave up go on where it stopped. */
export async function retryChange(ctx: Ctx, changeId: string): Promise<void> {
  const { app, scope } = ctx;
  await transact(app.db, async (tx) => {
    const change = await requireChange(tx, ctx, changeId);
    const work = change.status === 'applying' ? 'apply' : change.status === 'undoing' ? 'undo' : null;
    if (work === null || change.is_stuck === 0) throw new AppError('conflict');
    const now = app.clock.now();
    await enqueueBulkChange(tx, ctx, changeId, work, now, now);
    await updateBulkChange(tx, scope, changeId, { is_stuck: 0 });
  });
  app.jobs.wake();
}

export async function discardPreview({ app, scope, member }: Ctx): Promise<void> {
  await transact(app.db, (tx) => deletePreviews(tx, scope, member.id));
}
