import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { readAskedQuestion, textIn } from '#app/domain/question/asked-question.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { listItemsOfLetters, tallyQuestions } from '#db/queries/question-item.ts';
import { getQuestionLetter, listLettersToRemind, listQuestionLinks, updateQuestionLetter } from '#db/queries/question-letter.ts';
import { closeQuestion, getQuestion } from '#db/queries/question.ts';
import { closeIfSettled } from '../close/close-if-settled.server.ts';
import { ofLetter, remindLetter } from './remind-letter.server.ts';
import { remindQuestionKind } from './remind-question.job.server.ts';

type Ctx = Pick<MemberContext, 'app' | 'scope' | 'member' | 'organisation' | 'today'>;

/** Reminds one person; at most one mail a day. */
export function remindOne({ app, scope, organisation: { time_zone: timeZone } }: Ctx, questionId: string, letterId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const question = await getQuestion(tx, scope, questionId);
    const letter = await getQuestionLetter(tx, scope, questionId, letterId);
    const today = dateInZone(now, timeZone);
    if (question.closed_at !== null || letter.revoked_at !== null || letter.sent_at === null) return refused('not_waiting');
    if ((await listQuestionLinks(tx, scope, letterId)).some((link) => link.sent_on === today)) return refused('today_already');
    return done({ name: letter.name }, [await remindLetter(tx, scope, app, letter, { question, timeZone, now })]);
  });
}

/** Leaves reminding everybody who is silent to a job; once a day. False: nobody has to be reminded today. */
export async function remindSilent({ app, scope, member, today }: Ctx, questionId: string): Promise<boolean> {
  const isWanted = await transact(app.db, async (tx) => {
    const question = await getQuestion(tx, scope, questionId);
    if (question.closed_at !== null || (await listLettersToRemind(tx, scope, questionId, today, 1)).length === 0) return false;
    const now = app.clock.now();
    const payload = { questionId, memberId: member.id, personId: member.personId, day: today };
    await enqueueJob(tx, { kind: remindQuestionKind, key: `${remindQuestionKind}:${questionId}:${now}`, payload, organisationId: scope.organisationId, now });
    return true;
  });
  app.jobs.wake();
  return isWanted;
}

/** Takes a letter back: its links open nothing any more. What was answered stays. */
export function revokeLetter({ app, scope }: Ctx, questionId: string, letterId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const question = await getQuestion(tx, scope, questionId);
    const letter = await getQuestionLetter(tx, scope, questionId, letterId);
    if (letter.revoked_at !== null) return refused('revoked_already');
    await updateQuestionLetter(tx, scope, letterId, { revoked_at: now });
    const items = await listItemsOfLetters(tx, scope, [letterId]);
    const revoked: OrganisationAuditEvent = { type: 'question.revoked', subject: { kind: 'question_letter', id: letterId }, data: ofLetter(question, items) };
    return done({ name: letter.name }, nonEmpty([revoked, ...(await closeIfSettled(tx, scope, question, now))]));
  });
}

/**
 * Ends a question: no answer is taken any more. What suppliers said about a threat has to be assessed, and what came of it
 * written down (Cbb as rendered by ADR/NOREA, 13.1), so such a question is not closed without a conclusion.
 */
export function concludeQuestion({ app, scope, member, organisation }: Ctx, questionId: string, conclusion: string | null) {
  return mutate(app, scope, async (tx, { now }) => {
    const question = await getQuestion(tx, scope, questionId);
    if (question.closed_at !== null) return refused('closed_already');
    if (question.kind === 'affected' && conclusion === null) return refused('no_conclusion');
    const asked = readAskedQuestion(question.asked_json);
    const tally = await tallyQuestions(tx, scope, [questionId], now);
    const sum = (states: readonly string[]) => tally.filter(({ state }) => states.includes(state)).reduce((total, { n }) => total + n, 0);
    await closeQuestion(tx, scope, questionId, { closed_at: now, closed_by_member_id: member.id, conclusion });
    const title = asked.kind === 'affected' ? textIn(asked.texts, organisation.locale).title : null;
    return done(null, [
      {
        type: 'question.closed',
        subject: { kind: 'question', id: questionId },
        data: { kind: question.kind, title, answered: sum(['answered', 'to_decide']), open: sum(['silent', 'overdue', 'unsent', 'passed_on']), conclusion },
      },
    ]);
  });
}
