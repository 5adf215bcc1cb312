import { data } from '@remix-run/node';
import { z } from 'zod';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findQuestion } from '#db/queries/question.ts';
import { concludeQuestion, remindOne, remindSilent, revokeLetter } from './change-question.server.ts';
import { decideDifference } from './decide-difference.server.ts';
import { followMessages } from './messages.ts';

const id = z.string().min(1).max(64);
const posted = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('remind'), letterId: id }),
  z.object({ intent: z.literal('remind_silent') }),
  z.object({ intent: z.literal('revoke'), letterId: id }),
  z.object({ intent: z.literal('decide'), itemId: id, answerId: id, decision: z.enum(['taken', 'kept']) }),
  z.object({ intent: z.literal('close'), conclusion: z.string().max(4_000).default('').transform((text) => text.trim() || null) }),
]);

/** Everything that is done with a question from its page. */
export async function postQuestion(ctx: MemberContext, questionId: string, request: Request) {
  const t = ctx.t(followMessages);
  if (!(await findQuestion(ctx.db, ctx.scope, questionId))) throw new AppError('not_found');
  const parsed = posted.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new AppError('invalid');
  const form = parsed.data;
  const to = (text: string, isDone = true) => redirectWithToast(`/o/${ctx.organisation.slug}/questions/${questionId}`, { kind: isDone ? 'ok' : 'warn', text });
  switch (form.intent) {
    case 'remind': {
      const outcome = await remindOne(ctx, questionId, form.letterId);
      return outcome.ok ? to(t.reminded(outcome.value)) : to(t.remindNot[outcome.problem], false);
    }
    case 'remind_silent':
      return (await remindSilent(ctx, questionId)) ? to(t.remindedAll) : to(t.remindNot.nobody, false);
    case 'revoke': {
      const outcome = await revokeLetter(ctx, questionId, form.letterId);
      return outcome.ok ? to(t.revoked(outcome.value)) : to(t.revokedAlready, false);
    }
    case 'decide': {
      if (!ctx.can('classification:write')) throw new AppError('forbidden');
      const outcome = await decideDifference(ctx, questionId, form);
      return outcome.ok ? to(t.difference.done[form.decision]) : to(t.difference[outcome.problem], false);
    }
    case 'close': {
      const outcome = await concludeQuestion(ctx, questionId, form.conclusion);
      if (outcome.ok) return to(t.closedNow);
      return outcome.problem === 'closed_already' ? to(t.closedAlready, false) : data({ problem: t.conclusionNeeded }, { status: 422 });
    }
  }
}
