import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Toast } from '#app/platform/http/toast.ts';
import { resendInvitation, revokeInvitation } from './change-invitation.server.ts';
import { handleAnswer } from './handle-answer.server.ts';
import { noteCall } from './note-call.server.ts';
import { requestOutcomeMessages } from './outcome-messages.ts';
import { remindSupplier } from './remind-supplier.server.ts';
import type { RequestIntent } from './request.form.ts';

/** Does what one of the small forms asks, and says what came of it. */
export async function changeRequest(ctx: MemberContext, asked: RequestIntent): Promise<Toast> {
  const t = ctx.t(requestOutcomeMessages);
  switch (asked.intent) {
    case 'revoke': {
      await revokeInvitation(ctx, asked.invitationId);
      return { kind: 'ok', text: t.revoked };
    }
    case 'resend': {
      const outcome = await resendInvitation(ctx, asked.invitationId);
      return outcome.ok ? { kind: 'ok', text: t.resent(outcome.value) } : { kind: 'warn', text: t.notNow[outcome.problem] };
    }
    case 'remind': {
      const outcome = await remindSupplier(ctx, asked.invitationId);
      if (outcome.ok) return { kind: 'ok', text: t.reminded(outcome.value) };
      return { kind: 'warn', text: t.notNow[outcome.problem] };
    }
    case 'call': {
      const outcome = await noteCall(ctx, asked);
      return outcome.ok ? { kind: 'ok', text: t.callDone } : { kind: 'warn', text: t.callInFuture };
    }
    case 'handle': {
      const outcome = await handleAnswer(ctx, asked.answerId, asked.reply);
      if (!outcome.ok) return { kind: 'warn', text: t.handledAlready };
      return { kind: 'ok', text: outcome.value.hasReply ? t.handledReplied(outcome.value) : t.handled };
    }
  }
}
