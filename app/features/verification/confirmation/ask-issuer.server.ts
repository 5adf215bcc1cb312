import { dateInZone } from '#app/domain/calendar/instant.ts';
import { confirmationExpiry } from '#app/domain/verification/confirmation-state.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { insertConfirmation } from '#db/queries/issuer-confirmation.ts';
import { confirmationMail } from './confirmation.mail.ts';
import { prepareConfirmation, type AskProblem } from './prepare-confirmation.server.ts';

/**
 * Mails a one-time link to an address of the organisation's own list, and to no other. The secret exists only in the mail.
 * Where the policy calls for a second person, it is that person who asks.
 */
export function askIssuer(ctx: Pick<MemberContext, 'app' | 'scope' | 'member' | 'organisation'>, proofId: string, contactId: string) {
  const { app, scope, organisation } = ctx;
  return mutate<{ issuer: string }, AskProblem>(app, scope, async (tx, { now }) => {
    const prepared = await prepareConfirmation(tx, ctx, { proofId, contactId, way: 'link', now });
    if ('problem' in prepared) return refused(prepared.problem);
    const { row, asked, contact } = prepared;
    const [secret, expiresAt] = [newSecret(), confirmationExpiry(now)];
    const email = contact.email ?? '';
    await insertConfirmation(tx, scope, { ...row, token_hash: digestSecret(secret), expires_at: expiresAt, result: null, answered_at: null, answered_on: null, answered_by: null, remark: null });
    const until = dateInZone(expiresAt, organisation.time_zone);
    const mail = confirmationMail({ asked, url: `${app.config.publicAddress.url}/c/${secret}`, until }, formatFor(contact.issuer_locale, organisation.time_zone));
    await enqueueMail(tx, {
      key: `issuer-confirmation:${row.id}`,
      kind: 'issuer-confirmation',
      organisationId: scope.organisationId,
      supplierId: row.supplier_id,
      to: { name: asked.issuer, email },
      locale: contact.issuer_locale,
      now,
      ...renderMail({ locale: contact.issuer_locale, ...mail }),
    });
    return done({ issuer: asked.issuer }, [
      {
        type: 'confirmation.asked',
        subject: { kind: 'issuer_confirmation', id: row.id },
        data: { supplierId: row.supplier_id, certificateId: row.certificate_id, issuer: asked.issuer, contactId: contact.id, isAlone: row.is_alone === 1, expiresAt },
        personal: { email },
      },
    ]);
  });
}

