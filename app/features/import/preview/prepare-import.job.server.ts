import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { findImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { newId } from '#db/queries/new-id.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { noCounts, readRun, type StoredCounts } from '../import-record.ts';
import type { DraftedFile, DraftTask, TakenDrafts } from '../parse-tasks.server.ts';
import type { FileProblem } from '../reading/file-problem.ts';
import { inTurns } from '../writing/turns.server.ts';
import type { Staged as StagedRows } from './staging-work.server.ts';

export const prepareJobKind = 'import.prepare';

const draftsPerTurn = 500;

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
  const { dataLines, suppliers, period, refused } = drafted;
  const counts: StoredCounts = { ...noCounts, dataLines, suppliers, period };
  let position = 0;
  const count = (staged: StagedRows) => {
    for (const outcome of Object.keys(staged) as (keyof StagedRows)[]) {
      counts[outcome] += staged[outcome] ?? 0;
      position += staged[outcome] ?? 0;
    }
  };
  const progress = (done: number) => ({ progress_done: done, progress_total: suppliers });
  await inTurns(app, { kind: 'stage', scope, importId, signal }, async (write) => {
    await write({ kind: 'clear' });
    for (let done = 0; done < suppliers; ) {
      const taken = await app.parseWorker.run<TakenDrafts>('take-drafts', { key, count: draftsPerTurn }, patient(scope));
      done += taken.count;
      count(await write({ kind: 'drafts', json: taken.json, position, period, progress: progress(done) }));
    }
    for (let start = 0; start < refused.length; start += draftsPerTurn) {
      count(await write({ kind: 'refused', refused: refused.slice(start, start + draftsPerTurn), position, progress: progress(suppliers) }));
    }
  });
  await transact(app.db, (tx) => updateImportRun(tx, scope, importId, { status: 'preview', counts_json: JSON.stringify(counts) }));
}
