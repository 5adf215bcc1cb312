import type { z } from 'zod';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Outcome } from '#app/platform/mutate/mutate.server.ts';
import { changeMemberMessages } from '../messages.ts';
import type { changeMemberForm } from './change-member.form.ts';
import { changeMember, removeMember, sendPasswordLink, type ChangeProblem } from './change-member.server.ts';
import { loadMember } from './load-member.server.ts';

/** Does what the button says; tells, in a sentence, what was done or why not. */
export async function postMemberChange(ctx: MemberContext, memberId: string, answers: z.output<typeof changeMemberForm>): Promise<Outcome<string, string>> {
  const t = ctx.t(changeMemberMessages);
  const member = await loadMember(ctx, memberId);
  const outcome: Outcome<unknown, ChangeProblem> =
    answers.intent === 'change'
      ? await changeMember(ctx, memberId, answers)
      : answers.intent === 'remove'
        ? await removeMember(ctx, memberId)
        : await sendPasswordLink(ctx, memberId);
  if (!outcome.ok) {
    const sentences: Record<ChangeProblem, string> = { last_admin: t.lastAdmin, no_unit: t.chooseUnits, elsewhere: t.elsewhere };
    return { ok: false, problem: sentences[outcome.problem] };
  }
  const said = { change: t.saved(member), remove: t.removed(member), send_link: t.linkSent(member) };
  return { ok: true, value: said[answers.intent] };
}
