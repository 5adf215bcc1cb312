import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { loadSpendSources } from '#app/platform/spend/spend-sources.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteImportRows, insertImportRows, type NewImportRow } from '#db/queries/import-row.ts';
import { findImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { newId } from '#db/queries/new-id.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import type { SupplierDraft } from '../drafting/draft.ts';
import { noCounts, readRun, type StoredCounts } from '../import-record.ts';
import { breathe } from '../matching/breathe.ts';
import { loadRegisterIndex } from '../matching/load-register.server.ts';
import type { DraftedFile, DraftTask } from '../parse-tasks.server.ts';
import type { FileProblem } from '../reading/file-problem.ts';
import { stageDrafts, stageRefused } from './stage-drafts.server.ts';

export const prepareJobKind = 'import.prepare';

const rowsPerWrite = 200;

const patient = ({ organisationId }: OrganisationScope) => ({ organisationId, isPatient: true });

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
    const key = newId();
    const turn = patient(scope);
    const task: DraftTask = { path: await app.files.localPath(run.file_sha256), read, chosen, mapping: stored.mapping, fallbackYear, key };
    const answer = await app.parseWorker.run<{ ok: true; drafted: DraftedFile } | { ok: false; problem: FileProblem }>('draft-suppliers', task, turn);
    if (!answer.ok) {
      await transact(app.db, (tx) => updateImportRun(tx, scope, run.id, { status: 'mapping', problem_json: JSON.stringify(answer.problem) }));
      return;
    }
    try {
      await stage(app, scope, { importId: run.id, key, drafted: answer.drafted, signal });
    } finally {
      await app.parseWorker.run('forget-drafts', { key }, turn);
    }
  },
  async onDead(app, { organisationId, payload }) {
    const scope = unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'system', job: prepareJobKind } });
    await transact(app.db, (tx) => updateImportRun(tx, scope, payload.importId, { status: 'mapping', problem_json: JSON.stringify({ code: 'job_failed' }) }));
  },
});

interface Staged {
  importId: string;
  key: string;
  drafted: DraftedFile;
  signal: AbortSignal;
}

async function stage(app: App, scope: OrganisationScope, { importId, key, drafted, signal }: Staged): Promise<void> {
  const index = await loadRegisterIndex(app.db.read, scope);
  const sources = await loadSpendSources(app.db.read, scope);
  const { dataLines, suppliers, period, refused } = drafted;
  await transact(app.db, (tx) => deleteImportRows(tx, scope, importId));
  const counts: StoredCounts = { ...noCounts, dataLines, suppliers, period };
  const claimed = new Set<string>();
  let position = 0;
  const write = async (rows: NewImportRow[], progress: number) => {
    for (const row of rows) counts[row.outcome]++;
    position += rows.length;
    await transact(app.db, async (tx) => {
      await insertImportRows(tx, scope, rows);
      await updateImportRun(tx, scope, importId, { progress_done: progress, progress_total: suppliers });
    });
    await breathe();
    signal.throwIfAborted();
  };
  for (let done = 0; done < suppliers; ) {
    const drafts = await app.parseWorker.run<SupplierDraft[]>('take-drafts', { key, count: rowsPerWrite }, patient(scope));
    done += drafts.length;
    await write(await stageDrafts(app.db.read, scope, drafts, { importId, position, index, sources, claimed, period }), done);
  }
  for (let start = 0; start < refused.length; start += rowsPerWrite) {
    await write(stageRefused(refused.slice(start, start + rowsPerWrite), { importId, position }), suppliers);
  }
  await transact(app.db, (tx) => updateImportRun(tx, scope, importId, { status: 'preview', counts_json: JSON.stringify(counts) }));
}
