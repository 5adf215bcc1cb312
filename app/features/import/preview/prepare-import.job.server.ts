import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteImportRows, insertImportRows, type NewImportRow } from '#db/queries/import-row.ts';
import { findImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import type { Drafting } from '../drafting/draft.ts';
import { noCounts, readRun, type StoredCounts } from '../import-record.ts';
import { breathe } from '../matching/breathe.ts';
import { loadRegisterIndex, loadSpendSources } from '../matching/load-register.server.ts';
import type { DraftTask } from '../parse-tasks.server.ts';
import type { FileProblem } from '../reading/file-problem.ts';
import { stageDrafts, stageRefused } from './stage-drafts.server.ts';

export const prepareJobKind = 'import.prepare';

const rowsPerWrite = 200;

/** Drafts suppliers from the whole file, holds them against the register and stages what each would do. Writes nothing into the register. */
export const prepareImportJob = defineJob<App, z.ZodType<{ importId: string; revision: number }>>({
  kind: prepareJobKind,
  payload: z.object({ importId: z.string(), revision: z.number() }),
  leaseSeconds: 20,
  maxAttempts: 5,
  async run(app, { organisationId, payload, signal }) {
    const scope = unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'system', job: prepareJobKind } });
    const run = await findImportRun(app.db.read, scope, payload.importId);
    if (run?.status !== 'preparing') return;
    const stored = readRun(run);
    if (stored.layout.revision !== payload.revision) return;
    const { time_zone } = await getOrganisation(app.db.read, scope);
    const fallbackYear = Number(dateInZone(app.clock.now(), time_zone).slice(0, 4));
    const { read, layout } = stored.layout;
    const { headerRow, decimal, dateOrder, currency, listKind } = layout;
    const chosen = { headerRow, decimal, dateOrder, currency, listKind };
    const task: DraftTask = { path: await app.files.localPath(run.file_sha256), read, chosen, mapping: stored.mapping, fallbackYear };
    const answer = await app.parseWorker.run<{ ok: true; drafting: Drafting } | { ok: false; problem: FileProblem }>('draft-suppliers', task);
    if (!answer.ok) {
      await transact(app.db, (tx) => updateImportRun(tx, scope, run.id, { status: 'mapping', problem_json: JSON.stringify(answer.problem) }));
      return;
    }
    await stage(app, scope, run.id, answer.drafting, signal);
  },
  async onDead(app, { organisationId, payload }) {
    const scope = unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'system', job: prepareJobKind } });
    await transact(app.db, (tx) => updateImportRun(tx, scope, payload.importId, { status: 'mapping', problem_json: JSON.stringify({ code: 'job_failed' }) }));
  },
});

async function stage(app: App, scope: OrganisationScope, importId: string, drafting: Drafting, signal: AbortSignal): Promise<void> {
  const index = await loadRegisterIndex(app.db.read, scope);
  const sources = await loadSpendSources(app.db.read, scope);
  await transact(app.db, (tx) => deleteImportRows(tx, scope, importId));
  const counts: StoredCounts = { ...noCounts, dataLines: drafting.dataLines, suppliers: drafting.drafts.length, period: drafting.period };
  let position = 0;
  const write = async (rows: NewImportRow[], drafts: number) => {
    for (const row of rows) counts[row.outcome]++;
    position += rows.length;
    await transact(app.db, async (tx) => {
      await insertImportRows(tx, scope, rows);
      await updateImportRun(tx, scope, importId, { progress_done: drafts, progress_total: drafting.drafts.length });
    });
    await breathe();
    signal.throwIfAborted();
  };
  const claimed = new Set<string>();
  for (let start = 0; start < drafting.drafts.length; start += rowsPerWrite) {
    const drafts = drafting.drafts.slice(start, start + rowsPerWrite);
    await write(await stageDrafts(app.db.read, scope, drafts, { importId, position, index, sources, claimed, period: drafting.period }), start + drafts.length);
  }
  for (let start = 0; start < drafting.refused.length; start += rowsPerWrite) {
    await write(stageRefused(drafting.refused.slice(start, start + rowsPerWrite), { importId, position }), drafting.drafts.length);
  }
  await transact(app.db, (tx) => updateImportRun(tx, scope, importId, { status: 'preview', counts_json: JSON.stringify(counts) }));
}
