import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { BulkWish } from '#app/domain/level/bulk-answers.ts';
import type { BulkSelection } from '#app/domain/register/bulk-selection.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import type { BulkTargetRow } from '#db/queries/bulk-target.ts';
import { insertClassificationRun, insertRunRows } from '#db/queries/classification-run.ts';
import { newId } from '#db/queries/new-id.ts';
import { bulkJobKind, type BulkJobPayload } from './bulk-job.ts';
import { resolveSelection } from './resolve-selection.server.ts';
import type { RunContext } from './run-context.ts';

export interface BulkRequest {
  readonly selection: BulkSelection;
  readonly wish: BulkWish;
  readonly effectiveOn: CalendarDate;
  /** When the person saw what would change. */
  readonly seenAt: string;
  /** How many are meant now. */
  readonly expected: number;
  /** Few are written down here and now; null: many, by the job. */
  readonly supplierIds: readonly string[] | null;
}

/** Writes down what is to be done, so that a process that dies half-way goes on with the same. Nothing is classified yet. */
export function beginRun({ app, scope, today, memberId }: RunContext, request: BulkRequest) {
  const { selection, wish, effectiveOn, seenAt, expected, supplierIds } = request;
  return mutate(app, scope, async (tx, { now }) => {
    const id = newId();
    const isSmall = supplierIds !== null;
    const targets = isSmall ? (await resolveSelection(tx, scope, { kind: 'ticked', supplierIds }, today)).targets : [];
    if (isSmall && targets.length === 0) return refused('nothing_left' as const);
    await insertClassificationRun(tx, scope, {
      id,
      status: isSmall ? 'applying' : 'staging',
      answers_json: JSON.stringify(wish.answers),
      selection_json: JSON.stringify(selection),
      replaces: wish.replaces ? 1 : 0,
      effective_on: effectiveOn,
      seen_at: seenAt,
      progress_done: 0,
      progress_total: isSmall ? targets.length : expected,
      counts_json: '{}',
      is_stuck: 0,
      created_by_member_id: memberId,
      created_at: now,
      applied_at: null,
      undone_at: null,
    });
    await stageRows(tx, scope, id, targets, 0);
    const payload: BulkJobPayload = { runId: id, memberId, personId: personOf(scope.actor), unitIds: scope.unitIds };
    await enqueueJob(tx, { kind: bulkJobKind, key: `${bulkJobKind}/${id}`, payload, organisationId: scope.organisationId, now });
    const data = { answers: wish.answers, selection: selection.kind, replaces: wish.replaces, suppliers: isSmall ? targets.length : expected, effectiveOn };
    return done({ id, isSmall }, [{ type: 'classification.bulk_begun', subject: { kind: 'classification_run', id }, data }]);
  });
}

/** Writes whom a run means, with the answers that hold now. */
export async function stageRows(tx: Tx, scope: RunContext['scope'], runId: string, targets: readonly BulkTargetRow[], first: number): Promise<void> {
  const rows = targets.map(({ supplier_id, service_id, current }, index) => ({
    run_id: runId,
    position: first + index,
    supplier_id,
    supplied_service_id: service_id,
    former_id: current?.id ?? null,
    before_json: null,
    outcome: null,
  }));
  await insertRunRows(tx, scope, rows);
}

function personOf(actor: RunContext['scope']['actor']): string {
  return 'personId' in actor ? actor.personId : '';
}
