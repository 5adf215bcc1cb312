import { bulkJob } from './features/classification/bulk/bulk.job.server.ts';
import { signHeadsJob } from './features/audit-trail/signing/sign-heads.job.server.ts';
import { applyImportJob } from './features/import/apply/apply-import.job.server.ts';
import { prepareImportJob } from './features/import/preview/prepare-import.job.server.ts';
import { undoImportJob } from './features/import/undo/undo-import.job.server.ts';
import { sendWavePartJob } from './features/invitations/wave/send-wave-part.job.server.ts';
import { rederiveLevelsJob } from './features/method/rederive-levels.job.server.ts';
import { bulkChangeJob } from './features/register/bulk-change/bulk-change.job.server.ts';
import { remindQuestionJob } from './features/questions/follow/remind-question.job.server.ts';
import { reminderRoundJob, remindersJob } from './features/reminders/round/round.job.server.ts';
import { tellColleaguesJob } from './features/reminders/round/tell-colleagues.job.server.ts';
import { sweepJob } from './features/retention/sweep.job.server.ts';
import { sendQuestionJob } from './features/questions/send/send-question.job.server.ts';
import { loseShareJob } from './features/supplier-desk/certificate/lose-share.job.server.ts';
import { joinClientJob } from './features/supplier-desk/offer/join-client.job.server.ts';
import { tellWayJob } from './features/supplier-desk/way/tell-way.job.server.ts';
import { receiveShareJob } from './features/supplier-desk/certificate/receive-share.job.server.ts';
import { askRoundJob } from './features/verification/round/ask-round.job.server.ts';
import type { App } from './platform/app.ts';
import type { JobDefinition } from './platform/jobs/define-job.ts';
import type { StandingJob } from './platform/jobs/standing-job.server.ts';
import { sweepFilesJob } from './platform/files/sweep-files.job.server.ts';
import { dropAccountJob } from './platform/desk/drop-account.job.server.ts';
import { mailDeskCodeJob } from './platform/desk/desk-code.server.ts';
import { sendMailJob } from './platform/mail/send-mail.server.ts';
import { tellOrganisationsJob } from './platform/session/tell-organisations.server.ts';

/** What comes back by itself; the runner sees to it that the next one is written down. */
export const standingJobs: readonly StandingJob<App>[] = [sweepJob, signHeadsJob, remindersJob, sweepFilesJob];

/** Every kind of background work. A job whose kind is not here waits for a process that knows it. */
export const jobDefinitions: readonly JobDefinition<App>[] = [...standingJobs.map((job) => job.definition), sendMailJob, tellOrganisationsJob, bulkJob, prepareImportJob, applyImportJob, undoImportJob, rederiveLevelsJob, bulkChangeJob, sendWavePartJob, reminderRoundJob, tellColleaguesJob, sendQuestionJob, remindQuestionJob, receiveShareJob, loseShareJob, joinClientJob, tellWayJob, mailDeskCodeJob, dropAccountJob, askRoundJob];
