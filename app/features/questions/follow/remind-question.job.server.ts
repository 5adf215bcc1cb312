import { z } from 'zod';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { listLettersToRemind } from '#db/queries/question-letter.ts';
import { getQuestion } from '#db/queries/question.ts';
import { remindLetter } from './remind-letter.server.ts';

export const remindQuestionKind = 'question.remind';

type Sender = Pick<App, 'db' | 'clock' | 'jobs' | 'config'>;

const lettersPerTurn = 10;

/** Reminds whoever is silent, some at a time. Who was mailed on that day already is left in peace, so a second run adds nothing. */
export const remindQuestionJob = defineJob({
  kind: remindQuestionKind,
  payload: z.object({ questionId: z.string(), memberId: z.string(), personId: z.string(), day: z.string() }),
  async run(app: Sender, { organisationId, payload: { questionId, memberId, personId, day }, signal }) {
    const scope = unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'member', memberId, personId } });
    const { time_zone: timeZone } = await getOrganisation(app.db.read, scope);
    for (;;) {
      signal.throwIfAborted();
      const outcome = await mutate(app, scope, async (tx, { now }) => {
        const question = await getQuestion(tx, scope, questionId);
        const letters = question.closed_at === null ? await listLettersToRemind(tx, scope, questionId, day, lettersPerTurn) : [];
        if (letters.length === 0) return refused('finished');
        const events: OrganisationAuditEvent[] = [];
        for (const letter of letters) events.push(await remindLetter(tx, scope, app, letter, { question, timeZone, now }));
        return done(null, nonEmpty(events));
      });
      if (!outcome.ok) return;
      await new Promise(setImmediate);
    }
  },
});
