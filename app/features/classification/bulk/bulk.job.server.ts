import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import type { BulkTargetRow } from '#db/queries/bulk-target.ts';
import { deleteRunRows, findClassificationRun, updateClassificationRun, type ClassificationRun } from '#db/queries/classification-run.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { applyChunk } from './apply-chunk.server.ts';
import { stageRows } from './begin-run.server.ts';
import { bulkJobKind, bulkJobPayload, type BulkJobPayload } from './bulk-job.ts';
import type { BulkTargetsAsked } from './bulk-tasks.server.ts';
import type { RunContext } from './run-context.ts';
import { undoChunk } from './undo-chunk.server.ts';

const rowsPerStaging = 500;

/** Goes on with a run from wherever it stands, in the name of who began it; killed at any moment, the next attempt goes on. */
export const bulkJob = defineJob<App, typeof bulkJobPayload>({
  kind: bulkJobKind,
  payload: bulkJobPayload,
  maxAttempts: 25,
  leaseSeconds: 30,
  async run(app, { organisationId, payload, signal }) {
    const scope = scopeOfJob(organisationId, payload);
    const run = await findClassificationRun(app.db.read, scope, payload.runId);
    if (!run) return;
    const { time_zone: timeZone } = await getOrganisation(app.db.read, scope);
    const ctx = (): RunContext => ({ app, scope, memberId: payload.memberId, today: dateInZone(app.clock.now(), timeZone) });
    if (run.status === 'staging') await stage(app, scope, run, ctx().today, signal);
    const write = run.status === 'undoing' ? undoChunk : applyChunk;
    for (let isMore = true; isMore; ) {
      signal.throwIfAborted();
      isMore = await write(ctx(), run.id);
      await new Promise(setImmediate);
    }
  },
  async onDead(app, { organisationId, payload }) {
    await transact(app.db, (tx) => updateClassificationRun(tx, scopeOfJob(organisationId, payload), payload.runId, { is_stuck: 1 }));
  },
});

function scopeOfJob(organisationId: string | null, { memberId, personId, unitIds }: BulkJobPayload): OrganisationScope {
  return unsafeOrganisationScope({ organisationId: organisationId ?? '', unitIds, actor: { kind: 'member', memberId, personId } });
}

/** Bookkeeping: whom the run means. Begun anew after a kill, since the answer of the worker may have changed. */
async function stage(app: App, scope: OrganisationScope, run: ClassificationRun, today: string, signal: AbortSignal): Promise<void> {
  const asked: BulkTargetsAsked = { scope, selection: JSON.parse(run.selection_json), today };
  const targets = await app.readWorker.run<BulkTargetRow[]>('list-bulk-targets', asked, { organisationId: scope.organisationId, isPatient: true });
  await transact(app.db, (tx) => deleteRunRows(tx, scope, run.id));
  for (let start = 0; start < targets.length; start += rowsPerStaging) {
    signal.throwIfAborted();
    await transact(app.db, (tx) => stageRows(tx, scope, run.id, targets.slice(start, start + rowsPerStaging), start));
    await new Promise(setImmediate);
  }
  await transact(app.db, (tx) => updateClassificationRun(tx, scope, run.id, { status: 'applying', progress_total: targets.length }));
}
