import { readAsked } from '#app/domain/invitation/asked.ts';
import { proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import { loadBurden } from '#app/platform/burden/load-burden.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { loadAsk } from '#app/platform/invitation/load-ask.server.ts';
import { listContacts } from '#db/queries/contact.ts';
import { findInvitationToCopy } from '#db/queries/invitation.ts';

/** What the page knows before anything is typed. */
export async function loadLetter({ db, scope, today, now, member, organisation }: MemberContext, supplierId: string) {
  const ask = await loadAsk(db, scope, supplierId, today);
  const contacts = await listContacts(db, scope, [supplierId]);
  const copied = await findInvitationToCopy(db, scope, member.id);
  const first = contacts.find((contact) => contact.email === null) ?? contacts[0];
  return {
    supplier: { id: ask.supplier.id, name: ask.supplier.legal_name },
    burden: await loadBurden(db, scope, supplierId, { now, timeZone: organisation.time_zone }),
    may: ask.may,
    lowest: ask.lowest,
    highest: ask.highest,
    isProvisional: ask.isProvisional,
    initial: {
      name: first?.name ?? '',
      locale: first?.locale ?? organisation.locale,
      contactName: member.name,
      contactPhone: copied ? readAsked(copied.asked_json).contact.phone : '',
      contactEmail: member.email,
      wantedOn: ask.may.ok ? proposedCertificateDate(ask.may.level, today) : '',
    },
  };
}

export type LetterPageData = Awaited<ReturnType<typeof loadLetter>>;
