import { readAsked } from '#app/domain/invitation/asked.ts';
import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { wayBack } from '#app/platform/invitation/one-more-link.server.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { getInvitation } from '#db/queries/invitation.ts';
import { getSupplierAnswer, handleSupplierAnswer, type SupplierAnswerRow } from '#db/queries/supplier-answer.ts';
import { replyMail } from './reply.mail.ts';

type Context = Pick<MemberContext, 'app' | 'scope' | 'member' | 'organisation'>;

/** Marks an answer as handled, with or without a reply; a reply goes to the person who was invited. */
export function handleAnswer(ctx: Context, answerId: string, reply: string | null) {
  const { app, scope, member } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const answer = await getSupplierAnswer(tx, scope, answerId);
    if (answer.handled_at !== null) return refused('already');
    await handleSupplierAnswer(tx, scope, answerId, { now, memberId: member.id, reply });
    if (reply !== null) await mailReply(tx, ctx, answer, reply, now);
    return done({ name: answer.answered_by, supplierId: answer.supplier_id, hasReply: reply !== null }, [
      { type: 'answer.handled', subject: { kind: 'supplier_answer', id: answerId }, data: { supplierId: answer.supplier_id }, personal: { reply } },
    ]);
  });
}

async function mailReply(tx: Tx, { app, scope, member, organisation }: Context, answer: SupplierAnswerRow, reply: string, now: Instant): Promise<void> {
  const invitation = await getInvitation(tx, scope, answer.invitation_id);
  // Asked by a letter: it stands on the page.
  if (invitation.email === '') return;
  const { contact } = readAsked(invitation.asked_json);
  const mail = replyMail(
    {
      client: organisation.name,
      recipient: answer.answered_by,
      answeredOn: dateInZone(answer.answered_at, organisation.time_zone),
      answer: { kind: answer.kind, text: answer.text },
      memberName: member.name,
      reply,
      contact,
      url: await wayBack(tx, scope, invitation, { now, publicUrl: app.config.publicAddress.url }),
    },
    formatFor(invitation.locale, organisation.time_zone),
  );
  await enqueueMail(tx, {
    key: `answer-reply:${answer.id}`,
    kind: 'answer-reply',
    organisationId: scope.organisationId,
    supplierId: answer.supplier_id,
    to: { name: answer.answered_by, email: invitation.email },
    locale: invitation.locale,
    now,
    ...renderMail({ locale: invitation.locale, ...mail }),
  });
}
