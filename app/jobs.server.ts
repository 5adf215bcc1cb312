import type { App } from './platform/app.ts';
import type { JobDefinition } from './platform/jobs/define-job.ts';
import { sendMailJob } from './platform/mail/send-mail.server.ts';

/** Every kind of background work. A job whose kind is not here becomes a dead letter. */
export const jobDefinitions: readonly JobDefinition<App>[] = [sendMailJob];
