import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { loadSpendSources } from '#app/platform/spend/spend-sources.server.ts';
import { countImportRowsByOutcome, listWaitingRows } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { eventCounts } from '../event-counts.ts';
import { defineImportJob, writeInChunks } from '../import-job.server.ts';
import { readRun } from '../import-record.ts';
import { loadRegisterIndex, refreshRegisterIndex } from '../matching/load-register.server.ts';
import { applyRows } from './apply-rows.server.ts';

export const applyJobKind = 'import.apply';

/** Writes a confirmed import into the register, chunk by chunk, first row first. */
export const applyImportJob = defineImportJob({ kind: applyJobKind, status: 'applying', work: applyAll, finish: finishImport });

async function applyAll(app: App, scope: OrganisationScope, run: ImportRunRow, signal: AbortSignal): Promise<void> {
  const { period } = readRun(run).counts;
  let seenAt = app.clock.now();
  const index = await loadRegisterIndex(app.db.read, scope);
  await writeInChunks(app, scope, run, signal, {
    list: (tx, after, limit) => listWaitingRows(tx, scope, run.id, { after: after ?? -1, limit }),
    async prepare(tx, now) {
      await refreshRegisterIndex(tx, scope, index, seenAt);
      seenAt = now;
      const applying = { importId: run.id, memberId: run.created_by_member_id, period, index, sources: await loadSpendSources(tx, scope), now };
      return (rows) => applyRows(tx, scope, rows, applying);
    },
  });
}

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
