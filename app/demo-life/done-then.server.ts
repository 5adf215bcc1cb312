import { addMilliseconds, type Instant } from '#app/domain/calendar/instant.ts';
import type { DemoApp } from '#app/features/demo/demo-app.ts';
import { tellColleaguesJob } from '#app/features/reminders/round/tell-colleagues.job.server.ts';
import { loseShareJob } from '#app/features/supplier-desk/certificate/lose-share.job.server.ts';
import type { App } from '#app/platform/app.ts';
import { createJobRunner } from '#app/platform/jobs/create-job-runner.server.ts';
import type { JobDefinition } from '#app/platform/jobs/define-job.ts';
import type { MailTransport } from '#app/platform/mail/mail-transport.ts';
import { sendMailJob } from '#app/platform/mail/send-mail.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteFinishedJobs } from '#db/queries/job.ts';
import { appAt } from './then.server.ts';

/** Mails of long ago are kept in the outbox alone: no file, and none of them leaves. */
const keptOnly: MailTransport = { send: async () => ({ ok: true, left: false }), forget: async () => {}, close: () => {} };

const definitions: readonly JobDefinition<App>[] = [sendMailJob, loseShareJob, tellColleaguesJob];

/** Does what was left to do at a moment, as of that moment; the work itself is forgotten with it. */
export async function doWhatWasLeft(app: DemoApp, at: Instant): Promise<void> {
  const then: App = { ...appAt(app, at), mail: keptOnly };
  await createJobRunner<App>({ db: app.db, clock: then.clock, log: app.log, definitions, app: () => then, concurrency: 1 }).drain();
  await transact(app.db, async (tx) => {
    for (const { kind } of definitions) await deleteFinishedJobs(tx, kind, addMilliseconds(at, 1));
  });
}
