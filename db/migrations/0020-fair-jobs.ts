import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** Due jobs are looked for by organisation, one after the other, however many one of them has. */
export const fairJobs: Migration = {
  name: '0020-fair-jobs',
  up: async (tx) => {
    await runStatements(tx, [
      sql`create index job_turn on job (organisation_id, run_at, id) where status = 'waiting'`,
      // What is left to do is counted for the operator every few seconds, however much was done.
      sql`create index job_dead on job (kind) where status = 'dead'`,
      sql`create index outbox_mail_left on outbox_mail (failed_at) where sent_at is null`,
    ]);
  },
};
