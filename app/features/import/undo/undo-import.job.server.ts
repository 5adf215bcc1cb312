import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { ImportEvent } from '#app/domain/audit/register-events.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { countRowsByReason, listAppliedRows } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { importJobPayload, scopeOfJob } from '../apply/apply-import.job.server.ts';
import { breaths, chunkSizer } from '../chunk-sizer.ts';
import { readRun } from '../import-record.ts';
import { breathe } from '../matching/breathe.ts';
import { loadSpendSources } from '../matching/load-register.server.ts';
import { undoRows } from './undo-rows.server.ts';

export const undoJobKind = 'import.undo';

/** Takes an import back chunk by chunk, last row first; resumes like applying does. */
export const undoImportJob = defineJob<App, typeof importJobPayload>({
  kind: undoJobKind,
  payload: importJobPayload,
  leaseSeconds: 15,
  maxAttempts: 25,
  async run(app, { organisationId, payload, signal }) {
    const scope = scopeOfJob(organisationId, payload);
    const run = await getImportRun(app.db.read, scope, payload.importId);
    if (run.status !== 'undoing') return;
    await undoAll(app, scope, run, signal);
    await finishUndo(app, scope, run);
  },
  async onDead(app, { organisationId, payload }) {
    const problem = JSON.stringify({ code: 'job_failed' });
    await transact(app.db, (tx) => updateImportRun(tx, scopeOfJob(organisationId, payload), payload.importId, { problem_json: problem }));
  },
});

async function undoAll(app: App, scope: OrganisationScope, run: ImportRunRow, signal: AbortSignal): Promise<void> {
  const chunk = chunkSizer();
  let position = Number.MAX_SAFE_INTEGER;
  for (let isMore = true; isMore; ) {
    signal.throwIfAborted();
    const size = chunk.next();
    const outcome = await mutate(app, scope, async (tx, { now }) => {
      const rows = await listAppliedRows(tx, scope, run.id, { before: position, limit: size });
      if (rows.length === 0) return refused('nothing_left');
      const undoing = { importId: run.id, sources: await loadSpendSources(tx, scope), now };
      const events: OrganisationAuditEvent[] = [];
      for (const some of breaths(rows)) {
        events.push(...(await undoRows(tx, scope, some, undoing)));
        await breathe();
      }
      const { progress_done } = await getImportRun(tx, scope, run.id);
      await updateImportRun(tx, scope, run.id, { progress_done: progress_done + rows.length });
      chunk.worked(rows.length);
      const passedOver: ImportEvent = { type: 'import.passed_over', subject: { kind: 'import', id: run.id }, data: { rows: rows.length } };
      return done(rows.at(-1)?.position ?? position, nonEmpty(events.length > 0 ? events : [passedOver]));
    });
    isMore = outcome.ok;
    if (outcome.ok) position = outcome.value;
    await breathe();
  }
}

async function finishUndo(app: App, scope: OrganisationScope, run: ImportRunRow): Promise<void> {
  await mutate(app, scope, async (tx, { now }) => {
    const fresh = await getImportRun(tx, scope, run.id);
    if (fresh.status !== 'undoing') return refused('finished');
    const undo = { removed: 0, restored: 0, kept: 0 };
    for (const { reason, outcome, rows } of await countRowsByReason(tx, scope, run.id)) {
      if (reason === 'kept_touched' || reason === 'kept_fields') undo.kept += rows;
      else if (outcome === 'create') undo.removed += rows;
      else if (outcome === 'update') undo.restored += rows;
    }
    const counts = { ...readRun(fresh).counts, undo };
    await updateImportRun(tx, scope, run.id, { status: 'undone', counts_json: JSON.stringify(counts), progress_done: fresh.progress_total, undone_at: now, problem_json: null });
    return done(null, [{ type: 'import.undone', subject: { kind: 'import', id: run.id }, data: { fileName: run.file_name, ...undo } }]);
  });
}
