import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { digestLetterCode, newLetterCode } from '#app/platform/invitation/letter-code.server.ts';
import { loadAsk } from '#app/platform/invitation/load-ask.server.ts';
import { writeInvitation } from '#app/platform/invitation/send-invitation.server.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { insertInvitationLink } from '#db/queries/invitation-link.ts';
import type { LetterValues } from './letter.form.ts';
import { letterText } from './letter-text.ts';

type Context = Pick<MemberContext, 'app' | 'scope' | 'member' | 'today' | 'organisation'>;

/** The same question as by mail, on paper. Only the digest of its code is kept; the link of the invitation is told to nobody. */
export function makeLetter({ app, scope, member, today, organisation }: Context, supplierId: string, values: LetterValues) {
  return mutate(app, scope, async (tx, { now }) => {
    const ask = await loadAsk(tx, scope, supplierId, today);
    if (!ask.may.ok) return refused(ask.may.problem);
    const { name, address, locale, wantedOn } = values;
    const contact = { name: values.contactName, phone: values.contactPhone, email: values.contactEmail };
    const written = await writeInvitation(tx, scope, { ask, recipient: { contactId: null, name, email: '', locale }, contact, wantedOn, memberId: member.id, now }, 'letter');
    const code = newLetterCode();
    await insertInvitationLink(tx, scope, { supplier_id: supplierId, invitation_id: written.invitationId, made_for: 'letter', token_hash: digestLetterCode(code), made_at: now });
    const letter = letterText(
      {
        asked: written.asked,
        lowest: ask.lowest,
        highest: ask.highest,
        supplier: ask.supplier.legal_name,
        name,
        address,
        on: today,
        codeAddress: `${app.config.publicAddress.url}/i`,
        code,
        until: dateInZone(written.expiresAt, organisation.time_zone),
      },
      formatFor(locale, organisation.time_zone),
    );
    return done({ ...letter, locale }, written.events);
  });
}

export type Letter = Extract<Awaited<ReturnType<typeof makeLetter>>, { ok: true }>['value'];
