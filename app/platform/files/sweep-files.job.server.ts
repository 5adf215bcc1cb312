import type { App } from '#app/platform/app.ts';
import { defineStandingJob } from '#app/platform/jobs/standing-job.server.ts';
import { unsafeListEvidenceDigests } from '#db/queries/evidence-file.ts';
import { unsafeListImportDigests } from '#db/queries/import-run.ts';

/** Longer than any request, any job with all its attempts, and a weekend on which a process stood still. */
const graceMs = 48 * 60 * 60 * 1000;

/** Bytes are laid down before the row that names them, never after: a process that dies in between leaves them to nobody. */
export const sweepFilesJob = defineStandingJob<App>({
  kind: 'files.sweep',
  everyMinutes: 24 * 60,
  async run({ files, clock, db, log }) {
    const names = async () => new Set([...(await unsafeListEvidenceDigests(db.read)), ...(await unsafeListImportDigests(db.read))]);
    const removed = await files.removeUnnamed(Date.parse(clock.now()) - graceMs, names);
    if (removed > 0) log.info({ removed }, 'files that nothing names were removed');
  },
});
