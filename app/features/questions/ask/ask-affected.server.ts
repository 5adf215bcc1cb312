import { textIn } from '#app/domain/question/asked-question.ts';
import { instantAt } from '#app/domain/question/deadline.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { questionExists } from '#db/queries/question.ts';
import type { AffectedValues } from './ask.form.ts';
import { askedAffected } from './asked-affected.ts';
import { planAffected } from './plan-affected.server.ts';
import { writeQuestion } from './write-question.server.ts';

type Ctx = Pick<MemberContext, 'app' | 'scope' | 'today' | 'member' | 'organisation'>;

/** Asks the chosen suppliers whether they are affected: one letter each, sent by a job. The same form sent twice asks once. */
export function askAffected(ctx: Ctx, values: AffectedValues) {
  const { app, scope, today, member, organisation } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    if (await questionExists(tx, scope, values.questionId)) return refused('already');
    const dueAt = instantAt(values.dueOn, values.dueTime, organisation.time_zone);
    if (dueAt <= now) return refused('past');
    const { asked: suppliers } = await planAffected(tx, scope, values.id, { today, usual: organisation.locale });
    if (suppliers.length === 0) return refused('nothing');
    const asked = askedAffected(ctx, values);
    const letters = suppliers.map(({ id, contact, contactId, email, locale }) => ({ name: contact, email, locale, memberId: null, contactId, items: [{ supplierId: id, serviceId: null, inputs: null }] }));
    const event = await writeQuestion(tx, scope, { id: values.questionId, asked, title: textIn(asked.texts, organisation.locale).title, dueAt, memberId: member.id, letters }, now);
    return done({ id: values.questionId, count: letters.length }, [event]);
  });
}
