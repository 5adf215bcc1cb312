import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { getImportRun, updateImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { inTurns } from './writing/turns.server.ts';

const payload = z.object({ importId: z.string(), memberId: z.string(), personId: z.string() });

/** The job does what a member decided, in that member's name. */
function scopeOfJob(organisationId: string | null, { memberId, personId }: z.output<typeof payload>): OrganisationScope {
  return unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'member', memberId, personId } });
}

interface ImportJob {
  kind: string;
  /** The work goes on while the import is in this state; any other means that it is finished or was decided otherwise. */
  status: ImportRunRow['status'];
  /** What is done with its rows, chunk by chunk until nothing is left. */
  work: 'apply' | 'undo';
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
      await inTurns(app, { kind: work, scope, importId: run.id, signal: job.signal }, async (write) => {
        for (let ended = await write(null); ended; ) ended = await write(ended.position);
      });
      await finish(app, scope, run);
    },
    async onDead(app, job) {
      const problem = JSON.stringify({ code: 'job_failed' });
      await transact(app.db, (tx) => updateImportRun(tx, scopeOfJob(job.organisationId, job.payload), job.payload.importId, { problem_json: problem }));
    },
  });
}
