import { z } from 'zod';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { sendQuestionKind } from './send-question.ts';
import { sendSomeLetters } from './send-some-letters.server.ts';

export type QuestionSender = Pick<App, 'db' | 'clock' | 'jobs' | 'config'>;

/** Sends the letters of a question, some at a time. A run that died goes on where it stopped; two runs send what one would. */
export const sendQuestionJob = defineJob({
  kind: sendQuestionKind,
  payload: z.object({ questionId: z.string() }),
  async run(app: QuestionSender, { organisationId, payload: { questionId }, signal }) {
    const scope = unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'system', job: sendQuestionKind } });
    const { time_zone: timeZone } = await getOrganisation(app.db.read, scope);
    while (await sendSomeLetters(app, scope, questionId, timeZone)) {
      signal.throwIfAborted();
      await new Promise(setImmediate);
    }
  },
});
