import { data } from '@remix-run/node';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { takesAnswers } from '#app/domain/invitation/link-life.ts';
import { passedOnMail } from '#app/platform/desk/passed-on.mail.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { invitationMail } from '#app/platform/invitation/invitation.mail.ts';
import { enqueueMail, type MailRequest } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { getInvitation, type InvitationRow } from '#db/queries/invitation.ts';
import { insertHandOver, listHandOvers, readdressInvitation } from '#db/queries/invitation-hand-over.ts';
import { newId } from '#db/queries/new-id.ts';
import { deskPath } from '../desk-paths.ts';
import { handOverForm, type HandOverValues } from './hand-over.form.ts';
import { handOverOutcomeMessages } from './outcome-messages.ts';

/** Whoever holds a link could mail half the world with it otherwise. Our design. */
const mostHandOvers = 3;

/** Passes the question on, and says so to the client and to who had it. */
export async function takeHandOver(ctx: SupplierContext, token: string, form: FormData) {
  const t = ctx.t(handOverOutcomeMessages);
  const submission = parseForm(form, handOverForm(t.problems), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const handed = await handOver(ctx, submission.value);
  if (handed.ok) return redirectWithToast(deskPath(token), t.done(submission.value));
  const reply = handed.problem === 'same' ? submission.reply({ fieldErrors: { email: [t.problems.same] } }) : submission.reply({ formErrors: [t.problems.tooOften] });
  return data({ lastResult: reply }, { status: 422 });
}

/** The same question, with one more link: the first one keeps working, so that a mistake locks nobody out. */
export function handOver({ app, scope, isFromDesk, organisation }: Pick<SupplierContext, 'app' | 'scope' | 'isFromDesk' | 'organisation'>, { name, email, handedBy }: HandOverValues) {
  const { supplierId, invitationId } = scope;
  return mutate<null, 'same' | 'too_often'>(app, scope, async (tx, { now }) => {
    const invitation = await getInvitation(tx, scope, invitationId);
    if (!takesAnswers(invitation, now, isFromDesk)) throw new AppError('gone');
    if (invitation.email.toLowerCase() === email.toLowerCase()) return refused('same');
    const before = (await listHandOvers(tx, scope, supplierId)).filter((one) => one.invitation_id === invitationId);
    if (before.length >= mostHandOvers) return refused('too_often');
    const [id, secret] = [newId(), newSecret()];
    const { contact_name: fromName, email: fromEmail } = invitation;
    await insertHandOver(tx, scope, { id, supplier_id: supplierId, invitation_id: invitationId, from_name: fromName, from_email: fromEmail, name, email, handed_by: handedBy, token_hash: digestSecret(secret), handed_at: now });
    await readdressInvitation(tx, scope, invitationId, { name, email });
    const zone = organisation.time_zone;
    await mailBoth(tx, { id, invitation, zone, handedBy, now, organisationId: scope.organisationId, to: { name, email }, url: `${app.config.publicAddress.url}/i/${secret}` });
    return done(null, [{ type: 'invitation.handed_over', subject: { kind: 'invitation', id: invitationId }, data: { supplierId, handOverId: id }, personal: { name, email, fromName, handedBy } }]);
  });
}

interface Letters {
  id: string;
  invitation: InvitationRow;
  zone: string;
  handedBy: string;
  now: string;
  organisationId: string;
  to: { name: string; email: string };
  url: string;
}

async function mailBoth(tx: Tx, { id, invitation, zone, handedBy, now, organisationId, to, url }: Letters): Promise<void> {
  const { locale, lowest, highest, contact_name: name, email, supplier_id: supplierId, expires_at: expiresAt } = invitation;
  const asked = readAsked(invitation.asked_json);
  const f = formatFor(locale, zone);
  const letter: Pick<MailRequest, 'organisationId' | 'supplierId' | 'locale' | 'now'> = { organisationId, supplierId, locale, now };
  const question = invitationMail({ asked, lowest, highest, recipient: to.name, passedOnBy: handedBy, url, linkUntil: dateInZone(expiresAt, zone) }, f);
  await enqueueMail(tx, { ...letter, key: `hand-over:${id}`, kind: 'supplier-invitation', to, ...renderMail({ locale, ...question }) });
  // The question had come by letter.
  if (email === '') return;
  await enqueueMail(tx, { ...letter, key: `handed-over:${id}`, kind: 'passed-on', to: { name, email }, ...passedOnMail({ name, by: handedBy, to: to.name, client: asked.client }, f) });
}
