import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { ImportEvent } from '#app/domain/audit/register-events.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import type { ImportRowRow } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { breaths, chunkSizer } from './chunk-sizer.ts';
import { breathe } from './matching/breathe.ts';

const payload = z.object({ importId: z.string(), memberId: z.string(), personId: z.string() });

/** The job does what a member decided, in that member's name. */
function scopeOfJob(organisationId: string | null, { memberId, personId }: z.output<typeof payload>): OrganisationScope {
  return unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'member', memberId, personId } });
}

interface ImportJob {
  kind: string;
  /** The work goes on while the import is in this state; any other means that it is finished or was decided otherwise. */
  status: ImportRunRow['status'];
  work(app: App, scope: OrganisationScope, run: ImportRunRow, signal: AbortSignal): Promise<void>;
  finish(app: App, scope: OrganisationScope, run: ImportRunRow): Promise<void>;
}

/** A job over the staged rows of one import: killed at any moment, its next run goes on where whole chunks ended. */
export function defineImportJob({ kind, status, work, finish }: ImportJob) {
  return defineJob<App, typeof payload>({
    kind,
    payload,
    leaseSeconds: 15,
    maxAttempts: 25,
    async run(app, job) {
      const scope = scopeOfJob(job.organisationId, job.payload);
      const run = await getImportRun(app.db.read, scope, job.payload.importId);
      if (run.status !== status) return;
      await work(app, scope, run, job.signal);
      await finish(app, scope, run);
    },
    async onDead(app, job) {
      const problem = JSON.stringify({ code: 'job_failed' });
      await transact(app.db, (tx) => updateImportRun(tx, scopeOfJob(job.organisationId, job.payload), job.payload.importId, { problem_json: problem }));
    },
  });
}

interface Chunks {
  /** The next rows that are not done; `after` is the position where the last chunk ended, null at first. */
  list(tx: Tx, after: number | null, limit: number): Promise<ImportRowRow[]>;
  /** Loads what this transaction needs; answers what to do with some of its rows. */
  prepare(tx: Tx, now: string): Promise<(rows: readonly ImportRowRow[]) => Promise<OrganisationAuditEvent[]>>;
}

/** Chunk by chunk until nothing is left, with a breath for others after each. */
export async function writeInChunks(app: App, scope: OrganisationScope, run: ImportRunRow, signal: AbortSignal, chunks: Chunks): Promise<void> {
  const sizer = chunkSizer();
  let ended: { position: number | null } | null = { position: null };
  while (ended) {
    signal.throwIfAborted();
    ended = await writeChunk(app, scope, run, chunks, { after: ended.position, sizer });
    await breathe();
  }
}

/** One transaction that also ticks its rows off; null when nothing was left. */
async function writeChunk(
  app: App,
  scope: OrganisationScope,
  run: ImportRunRow,
  { list, prepare }: Chunks,
  { after, sizer }: { after: number | null; sizer: ReturnType<typeof chunkSizer> },
): Promise<{ position: number | null } | null> {
  const size = sizer.next();
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const rows = await list(tx, after, size);
    if (rows.length === 0) return refused('nothing_left');
    const write = await prepare(tx, now);
    const events: OrganisationAuditEvent[] = [];
    for (const some of breaths(rows)) {
      events.push(...(await write(some)));
      await breathe();
    }
    const { progress_done } = await getImportRun(tx, scope, run.id);
    await updateImportRun(tx, scope, run.id, { progress_done: progress_done + rows.length });
    sizer.worked(rows.length);
    const passedOver: ImportEvent = { type: 'import.passed_over', subject: { kind: 'import', id: run.id }, data: { rows: rows.length } };
    return done({ position: rows.at(-1)?.position ?? after }, nonEmpty(events.length > 0 ? events : [passedOver]));
  });
  return outcome.ok ? outcome.value : null;
}
