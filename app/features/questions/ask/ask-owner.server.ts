import { instantAt } from '#app/domain/question/deadline.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { questionExists } from '#db/queries/question.ts';
import type { OwnerValues } from './ask.form.ts';
import { planOwnerQuestion, type AskContext, type OwnerProblem } from './plan-owner-question.server.ts';
import { writeQuestion } from './write-question.server.ts';

/** Asks colleagues about suppliers: one letter each, sent by a job. The same form sent twice asks once. */
export function askOwner(ctx: AskContext & Pick<MemberContext, 'app'>, values: OwnerValues) {
  const { app, scope, member, organisation } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    if (await questionExists(tx, scope, values.questionId)) return refused<OwnerProblem>({ kind: 'already' });
    const planned = await planOwnerQuestion(tx, ctx, values, now);
    if (!planned.ok) return planned;
    const { plan, asked } = planned;
    const event = await writeQuestion(
      tx,
      scope,
      {
        id: values.questionId,
        asked,
        title: null,
        dueAt: instantAt(values.dueOn, '23:59', organisation.time_zone),
        memberId: member.id,
        letters: plan.letters.map(({ person, items }) => ({ ...person, contactId: null, items })),
      },
      now,
    );
    return done({ id: values.questionId, count: plan.letters.length }, [event]);
  });
}
