import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { latestDate } from '#app/domain/calendar/calendar-date.ts';
import type { Answers } from '#app/domain/level/method.ts';
import { recordClassifications, type ClassificationDraft } from '#app/platform/classification/record-classifications.server.ts';
import { groupBy } from '#app/platform/coverage/group-by.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findClassifications, listClassifications, type ClassificationRow } from '#db/queries/classification.ts';
import { countRunOutcomes, getClassificationRun, listRunRows, settleRunRows, updateClassificationRun, type ClassificationRun, type RunRow } from '#db/queries/classification-run.ts';
import { findSuppliers, updateSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import type { Before } from './apply-chunk.server.ts';
import { bulkJobKind, bulkJobPayload } from './bulk-job.ts';
import { rowsPerChunk, type RunContext } from './run-context.ts';

/** Begins to take back a whole run; also one that is not finished. */
export function beginUndo({ app, scope, memberId }: RunContext, runId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const run = await getClassificationRun(tx, scope, runId);
    if (run.status !== 'applied' && !(run.status === 'applying' && run.is_stuck === 1)) return refused('not_applied' as const);
    const { recorded = 0 } = await countRunOutcomes(tx, scope, runId);
    await updateClassificationRun(tx, scope, runId, { status: 'undoing', is_stuck: 0, progress_done: 0, progress_total: recorded });
    const payload = bulkJobPayload.parse({ runId, memberId, personId: 'personId' in scope.actor ? scope.actor.personId : '', unitIds: scope.unitIds });
    await enqueueJob(tx, { kind: bulkJobKind, key: `${bulkJobKind}/${runId}/undo`, payload, organisationId: scope.organisationId, now });
    return done({ rows: recorded }, [{ type: 'classification.bulk_undo_begun', subject: { kind: 'classification_run', id: runId }, data: {} }]);
  });
}

/** Puts the next rows of a run back; false when nothing was left and the run is undone. */
export async function undoChunk(ctx: RunContext, runId: string): Promise<boolean> {
  const { app, scope } = ctx;
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const run = await getClassificationRun(tx, scope, runId);
    if (run.status !== 'undoing') return refused('over');
    const rows = await listRunRows(tx, scope, runId, { outcome: 'recorded', after: -1, limit: rowsPerChunk });
    if (rows.length === 0) return finish(tx, ctx, run, now);
    const events = await putBack(tx, ctx, { run, rows, now });
    await updateClassificationRun(tx, scope, runId, { progress_done: run.progress_done + rows.length });
    const passedOver = { type: 'classification.bulk_passed_over', subject: { kind: 'classification_run', id: runId }, data: { rows: rows.length } } as const;
    return done(true, nonEmpty(events.length > 0 ? events : [passedOver]));
  });
  return outcome.ok && outcome.value;
}

async function finish(tx: Tx, { scope }: RunContext, run: ClassificationRun, now: string) {
  const counts = await countRunOutcomes(tx, scope, run.id);
  await updateClassificationRun(tx, scope, run.id, { status: 'undone', undone_at: now, counts_json: JSON.stringify(counts) });
  const data = { restored: counts.restored ?? 0, kept: counts.answered_since ?? 0 };
  return done(false, [{ type: 'classification.bulk_undone' as const, subject: { kind: 'classification_run' as const, id: run.id }, data }]);
}

interface Chunk {
  run: ClassificationRun;
  rows: readonly RunRow[];
  now: string;
}

/** The answers that stood before are recorded anew, unless somebody has answered since: facts are superseded, never removed. */
async function putBack(tx: Tx, ctx: RunContext, { run, rows, now }: Chunk): Promise<OrganisationAuditEvent[]> {
  const { scope, memberId, today } = ctx;
  const inForce = await findMethodOn(tx, scope, today);
  const ids = rows.map((row) => row.supplier_id);
  const current = new Map((await listClassifications(tx, scope, ids)).map((row) => [row.supplied_service_id, row]));
  const suppliers = new Map((await findSuppliers(tx, scope, ids)).map((supplier) => [supplier.id, supplier]));
  const former = new Map((await findClassifications(tx, scope, rows.flatMap((row) => row.former_id ?? []))).map((row) => [row.id, row]));
  const fate = groupBy(rows, (row) => fateOf(run, row, current.get(row.supplied_service_id) ?? null));
  const restored = (fate.get('restored') ?? []).filter((row) => suppliers.has(row.supplier_id));
  const drafts = restored
    .filter((row) => isOfRun(run, current.get(row.supplied_service_id) ?? null))
    .map((row) => draftOf(run, row, former.get(row.former_id ?? '') ?? null, inForce.effectiveOn));
  const events: OrganisationAuditEvent[] = await recordClassifications(tx, scope, drafts, { inForce, memberId, now });
  events.push(...(await putTriageBack(tx, ctx, restored.map((row) => ({ row, supplier: suppliers.get(row.supplier_id) as SupplierRow })), now)));
  await recordCoverage(tx, scope, drafts.map((draft) => draft.supplierId), { cause: 'classification.recorded', today, now });
  const restoredPositions = restored.map((row) => row.position);
  await settleRunRows(tx, scope, run.id, 'restored', restoredPositions);
  await settleRunRows(tx, scope, run.id, 'answered_since', rows.map((row) => row.position).filter((position) => !restoredPositions.includes(position)));
  return events;
}

/** A version of the method that began since judged the same answers anew: they are still the run's. */
const isOfRun = (run: ClassificationRun, current: ClassificationRow | null) => current?.source === 'bulk' && current.source_id === run.id;

function fateOf(run: ClassificationRun, row: RunRow, current: ClassificationRow | null): 'restored' | 'answered_since' {
  // The run only sent it on from triage: its answers were the same already.
  const hadThemAlready = current !== null && current.id === row.former_id;
  return isOfRun(run, current) || hadThemAlready ? 'restored' : 'answered_since';
}

function draftOf(run: ClassificationRun, row: RunRow, former: ClassificationRow | null, begun: string | null): ClassificationDraft {
  const service = { supplierId: row.supplier_id, serviceId: row.supplied_service_id };
  if (!former) return { ...service, answers: {}, source: 'bulk', sourceId: run.id, effectiveOn: latestDate(run.effective_on, begun ?? run.effective_on) };
  const answers = JSON.parse(former.answers_json) as Answers;
  return { ...service, answers, source: former.source, sourceId: former.source_id, effectiveOn: latestDate(former.effective_on, begun ?? former.effective_on) };
}

/** Triage and review go back, too, where nobody decided again. */
async function putTriageBack(tx: Tx, { scope }: RunContext, restored: readonly { row: RunRow; supplier: SupplierRow }[], now: string): Promise<OrganisationAuditEvent[]> {
  const events: OrganisationAuditEvent[] = [];
  const same = groupBy(restored.filter(({ row }) => row.before_json !== null), ({ row }) => row.before_json ?? '');
  for (const [json, list] of same) {
    const before = JSON.parse(json) as Before;
    const sent = before.triage === 'to_classify' ? [] : list.filter(({ supplier }) => supplier.triage === 'to_classify');
    const stayed = list.filter((one) => !sent.includes(one));
    await updateSuppliers(tx, scope, stayed.map(({ supplier }) => supplier.id), { review_on: before.review_on, updated_at: now });
    await updateSuppliers(tx, scope, sent.map(({ supplier }) => supplier.id), { ...before, updated_at: now });
    for (const { supplier } of sent) {
      const data = { triage: before.triage, before: supplier.triage, reason: before.triage_reason, reviewOn: before.review_on, together: sent.length };
      events.push({ type: 'supplier.triaged', subject: { kind: 'supplier', id: supplier.id }, data });
    }
  }
  return events;
}
