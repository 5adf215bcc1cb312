import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { ImportEvent } from '#app/domain/audit/register-events.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { countImportRowsByOutcome, listWaitingRows } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { breaths, chunkSizer } from '../chunk-sizer.ts';
import { eventCounts } from '../event-counts.ts';
import { readRun } from '../import-record.ts';
import { breathe } from '../matching/breathe.ts';
import { loadRegisterIndex, loadSpendSources, refreshRegisterIndex } from '../matching/load-register.server.ts';
import { applyRows } from './apply-rows.server.ts';

export const applyJobKind = 'import.apply';

export const importJobPayload = z.object({ importId: z.string(), memberId: z.string(), personId: z.string() });
export type ImportJobPayload = z.output<typeof importJobPayload>;

/** The job does what a member decided, in that member's name. */
export function scopeOfJob(organisationId: string | null, { memberId, personId }: ImportJobPayload): OrganisationScope {
  return unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'member', memberId, personId } });
}

/**
 * Writes a confirmed import into the register, chunk by chunk. Each chunk is one transaction that also ticks its rows off,
 * so a process that dies at any moment leaves whole chunks behind and the next run goes on with the first row not ticked.
 */
export const applyImportJob = defineJob<App, typeof importJobPayload>({
  kind: applyJobKind,
  payload: importJobPayload,
  leaseSeconds: 15,
  maxAttempts: 25,
  async run(app, { organisationId, payload, signal }) {
    const scope = scopeOfJob(organisationId, payload);
    const run = await getImportRun(app.db.read, scope, payload.importId);
    if (run.status !== 'applying') return;
    await applyAll(app, scope, run, signal);
    await finishImport(app, scope, run);
  },
  async onDead(app, { organisationId, payload }) {
    const problem = JSON.stringify({ code: 'job_failed' });
    await transact(app.db, (tx) => updateImportRun(tx, scopeOfJob(organisationId, payload), payload.importId, { problem_json: problem }));
  },
});

async function applyAll(app: App, scope: OrganisationScope, run: ImportRunRow, signal: AbortSignal): Promise<void> {
  const { period } = readRun(run).counts;
  let seenAt = app.clock.now();
  const index = await loadRegisterIndex(app.db.read, scope);
  const chunk = chunkSizer();
  let position = -1;
  for (let isMore = true; isMore; ) {
    signal.throwIfAborted();
    const size = chunk.next();
    const outcome = await mutate(app, scope, async (tx, { now }) => {
      const rows = await listWaitingRows(tx, scope, run.id, { after: position, limit: size });
      if (rows.length === 0) return refused('nothing_left');
      await refreshRegisterIndex(tx, scope, index, seenAt);
      const sources = await loadSpendSources(tx, scope);
      const applying = { importId: run.id, period, index, sources, now };
      const events: OrganisationAuditEvent[] = [];
      for (const some of breaths(rows)) {
        events.push(...(await applyRows(tx, scope, some, applying)));
        await breathe();
      }
      const { progress_done } = await getImportRun(tx, scope, run.id);
      await updateImportRun(tx, scope, run.id, { progress_done: progress_done + rows.length });
      chunk.worked(rows.length);
      const passedOver: ImportEvent = { type: 'import.passed_over', subject: { kind: 'import', id: run.id }, data: { rows: rows.length } };
      return done({ now, position: rows.at(-1)?.position ?? position }, nonEmpty(events.length > 0 ? events : [passedOver]));
    });
    isMore = outcome.ok;
    if (outcome.ok) ({ now: seenAt, position } = outcome.value);
    await breathe();
  }
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
