import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { countRowsByReason } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { defineImportJob } from '../import-job.server.ts';
import { readRun } from '../import-record.ts';

export const undoJobKind = 'import.undo';

/** Takes an import back chunk by chunk, last row first; resumes like applying does. */
export const undoImportJob = defineImportJob({ kind: undoJobKind, status: 'undoing', work: 'undo', finish: finishUndo });

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
