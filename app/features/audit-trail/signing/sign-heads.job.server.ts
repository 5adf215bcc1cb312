import type { App } from '#app/platform/app.ts';
import { defineStandingJob } from '#app/platform/jobs/standing-job.server.ts';
import { signHeads } from './sign-heads.server.ts';

export const signHeadsJob = defineStandingJob<App>({
  kind: 'audit.sign-heads',
  everyMinutes: 60,
  run: async (app) => {
    await signHeads(app);
  },
});
