import type { App } from '#app/platform/app.ts';
import { defineStandingJob } from '#app/platform/jobs/standing-job.server.ts';
import { removeExpiredEvidence } from './remove-expired-evidence.server.ts';
import { sweepOld } from './sweep-old.server.ts';

export const sweepJob = defineStandingJob<App>({
  kind: 'retention.sweep',
  everyMinutes: 24 * 60,
  run: async (app) => {
    const [files, mails] = [await removeExpiredEvidence(app), await sweepOld(app)];
    if (files + mails > 0) app.log.info({ files, mails }, 'removed what was kept long enough');
  },
});
