import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { latestDate } from '#app/domain/calendar/calendar-date.ts';
import { answersAfter, sameAnswers, type BulkWish } from '#app/domain/level/bulk-answers.ts';
import type { Answers } from '#app/domain/level/method.ts';
import { recordAnswers, sendOn, type Recording } from '#app/platform/classification/record-answers.server.ts';
import { groupBy } from '#app/platform/coverage/group-by.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { hasChangedSince, listBulkTargets, type BulkTargetRow } from '#db/queries/bulk-target.ts';
import { countRunOutcomes, getClassificationRun, listRunRows, rememberBefore, settleRunRows, updateClassificationRun, type ClassificationRun, type RunRow } from '#db/queries/classification-run.ts';
import { findSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import { standingOf } from './bulk-tasks.server.ts';
import { rowsPerChunk, type RunContext } from './run-context.ts';

/** Answers for the next rows of a run; false when nothing was left and the run is finished. */
export async function applyChunk(ctx: RunContext, runId: string): Promise<boolean> {
  const { app, scope } = ctx;
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const run = await getClassificationRun(tx, scope, runId);
    if (run.status !== 'applying') return refused('over');
    const rows = await listRunRows(tx, scope, runId, { outcome: null, after: run.progress_done - 1, limit: rowsPerChunk });
    if (rows.length === 0) return finish(tx, ctx, run, now);
    const events = await answerFor(tx, ctx, { run, rows, now });
    await updateClassificationRun(tx, scope, runId, { progress_done: run.progress_done + rows.length });
    const passedOver = { type: 'classification.bulk_passed_over', subject: { kind: 'classification_run', id: runId }, data: { rows: rows.length } } as const;
    return done(true, nonEmpty(events.length > 0 ? events : [passedOver]));
  });
  return outcome.ok && outcome.value;
}

async function finish(tx: Tx, { scope }: RunContext, { id }: ClassificationRun, now: string) {
  const counts = await countRunOutcomes(tx, scope, id);
  await updateClassificationRun(tx, scope, id, { status: 'applied', applied_at: now, counts_json: JSON.stringify(counts) });
  const data = { recorded: counts.recorded ?? 0, same: counts.same ?? 0, changedSince: counts.changed_since ?? 0 };
  return done(false, [{ type: 'classification.bulk_finished' as const, subject: { kind: 'classification_run' as const, id }, data }]);
}

interface Chunk {
  run: ClassificationRun;
  rows: readonly RunRow[];
  now: string;
}

interface Planned {
  row: RunRow;
  supplier: SupplierRow;
  answers: Answers;
  isSame: boolean;
}

async function answerFor(tx: Tx, { scope, today, memberId }: RunContext, { run, rows, now }: Chunk): Promise<OrganisationAuditEvent[]> {
  const inForce = await findMethodOn(tx, scope, today);
  const ids = rows.map((row) => row.supplier_id);
  const targets = new Map((await listBulkTargets(tx, scope, ids)).map((target) => [target.service_id, target]));
  const suppliers = new Map((await findSuppliers(tx, scope, ids)).map((supplier) => [supplier.id, supplier]));
  const wish: BulkWish = { answers: JSON.parse(run.answers_json) as Answers, replaces: run.replaces === 1 };
  const planned = rows.flatMap((row): Planned[] => {
    const [target, supplier] = [targets.get(row.supplied_service_id), suppliers.get(row.supplier_id)];
    if (!target || !supplier || isOutdated(target, row, run)) return [];
    const standing = standingOf(inForce.method, target);
    const answers = answersAfter(inForce.method, standing, wish);
    return [{ row, supplier, answers, isSame: target.current !== null && sameAnswers(standing.answers, answers) }];
  });
  const recording: Recording = { scope, memberId, today, now, inForce };
  await settle(tx, recording, { run, rows, now }, planned);
  const effectiveOn = latestDate(run.effective_on, inForce.effectiveOn ?? run.effective_on);
  const changing = planned.filter((one) => !one.isSame);
  const drafts = changing.map(({ row, supplier, answers }) => ({ supplier, supplierId: supplier.id, serviceId: row.supplied_service_id, answers, source: 'bulk' as const, sourceId: run.id, effectiveOn }));
  const sent = await sendOn(tx, recording, planned.filter((one) => one.isSame).map((one) => one.supplier));
  return drafts.length > 0 ? [...(await recordAnswers(tx, recording, drafts)), ...sent] : sent;
}

/** Somebody decided or answered since the preview, or the supplier is none any more: left as it is. */
function isOutdated(target: BulkTargetRow, row: RunRow, run: ClassificationRun): boolean {
  return target.triage === 'not_a_supplier' || (target.current?.id ?? null) !== row.former_id || hasChangedSince(target, run.seen_at);
}

/** What a run changes of a supplier beside its answers; kept to be put back. */
export type Before = Pick<SupplierRow, 'triage' | 'triage_reason' | 'triaged_at' | 'triaged_by_member_id' | 'review_on'>;

async function settle(tx: Tx, { scope }: Recording, { run, rows }: Chunk, planned: readonly Planned[]): Promise<void> {
  const positions = (list: readonly Planned[]) => list.map((one) => one.row.position);
  const known = new Set(positions(planned));
  const recorded = planned.filter((one) => !one.isSame || one.supplier.triage !== 'to_classify');
  await settleRunRows(tx, scope, run.id, 'recorded', positions(recorded));
  await settleRunRows(tx, scope, run.id, 'same', positions(planned.filter((one) => !recorded.includes(one))));
  await settleRunRows(tx, scope, run.id, 'changed_since', rows.filter((row) => !known.has(row.position)).map((row) => row.position));
  const before = groupBy(recorded, ({ supplier: { triage, triage_reason, triaged_at, triaged_by_member_id, review_on } }) =>
    JSON.stringify({ triage, triage_reason, triaged_at, triaged_by_member_id, review_on } satisfies Before),
  );
  for (const [json, list] of before) await rememberBefore(tx, scope, run.id, json, positions(list));
}
