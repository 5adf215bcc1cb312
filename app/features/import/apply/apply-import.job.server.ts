import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { countImportRowsByOutcome } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { eventCounts } from '../event-counts.ts';
import { defineImportJob } from '../import-job.server.ts';
import { readRun } from '../import-record.ts';

export const applyJobKind = 'import.apply';

/** Writes a confirmed import into the register, chunk by chunk, first row first. */
export const applyImportJob = defineImportJob({ kind: applyJobKind, status: 'applying', work: 'apply', finish: finishImport });

async function finishImport(app: App, scope: OrganisationScope, run: ImportRunRow): Promise<void> {
  await mutate(app, scope, async (tx) => {
    const fresh = await getImportRun(tx, scope, run.id);
    if (fresh.status !== 'applying') return refused('finished');
    const rows = await countImportRowsByOutcome(tx, scope, run.id);
    const counts = { ...readRun(fresh).counts, ...rows };
    await updateImportRun(tx, scope, run.id, { status: 'applied', counts_json: JSON.stringify(counts), progress_done: fresh.progress_total, problem_json: null });
    const data = { fileName: run.file_name, fileSha256: run.file_sha256, counts: eventCounts(rows) };
    return done(null, [{ type: 'import.applied', subject: { kind: 'import', id: run.id }, data }]);
  });
}
