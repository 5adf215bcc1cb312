import { addMilliseconds, type Instant } from '#app/domain/calendar/instant.ts';
import type { DemoApp } from '#app/features/demo/demo-app.ts';
import { tellColleaguesJob } from '#app/features/reminders/round/tell-colleagues.job.server.ts';
import { loseShareJob } from '#app/features/supplier-desk/certificate/lose-share.job.server.ts';
import type { App } from '#app/platform/app.ts';
import { createJobRunner } from '#app/platform/jobs/create-job-runner.server.ts';
import type { JobDefinition } from '#app/platform/jobs/define-job.ts';
import { sendMailKind } from '#app/platform/mail/send-mail.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteFinishedJobs, unsafeDropWaitingJobs } from '#db/queries/job.ts';
import { keepDemoMails } from '#db/queries/outbox-mail.ts';
import { appAt } from './then.server.ts';

const definitions: readonly JobDefinition<App>[] = [loseShareJob, tellColleaguesJob];

/**
 * Does what was left to do at a moment, as of that moment. Mails are kept in the outbox alone, all at once: none leaves, and a
 * job for each would take longer than everything else. There is no other organisation whose work this could be.
 */
export async function doWhatWasLeft(app: DemoApp, at: Instant): Promise<void> {
  const then = appAt(app, at);
  await createJobRunner<App>({ db: app.db, clock: then.clock, log: app.log, definitions, app: () => then, concurrency: 1 }).drain();
  await transact(app.db, async (tx) => {
    await keepDemoMails(tx, at);
    await unsafeDropWaitingJobs(tx, sendMailKind, at);
    for (const { kind } of definitions) await deleteFinishedJobs(tx, kind, addMilliseconds(at, 1));
  });
}
