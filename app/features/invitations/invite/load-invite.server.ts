import { readAsked } from '#app/domain/invitation/asked.ts';
import { monthsToCertificate, proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import { linkState } from '#app/domain/invitation/link-life.ts';
import { loadAsk } from '#app/platform/invitation/load-ask.server.ts';
import { loadBurden } from '#app/platform/burden/load-burden.server.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listContacts } from '#db/queries/contact.ts';
import { findInvitationToCopy, listInvitationsOfSupplier } from '#db/queries/invitation.ts';

/** What the invite page knows before anything is typed: whether one may ask, whom, and in whose name. */
export async function loadInvite(ctx: MemberContext, supplierId: string) {
  const { db, scope, today, now, member, organisation } = ctx;
  const ask = await loadAsk(db, scope, supplierId, today);
  const contacts = await listContacts(db, scope, [supplierId]);
  const copied = await findInvitationToCopy(db, scope, member.id);
  const phone = copied ? readAsked(copied.asked_json).contact.phone : '';
  const [latest] = await listInvitationsOfSupplier(db, scope, supplierId);
  const reachable = contacts.filter((contact) => contact.email !== null);
  const first = reachable[0];
  const burden = await loadBurden(db, scope, supplierId, { now, timeZone: organisation.time_zone });
  return {
    burden,
    wasAsked: latest !== undefined,
    isAskedAlready: burden.open.some((ask) => ask.kind === 'certificate'),
    supplier: { id: ask.supplier.id, name: ask.supplier.legal_name },
    may: ask.may,
    lowest: ask.lowest,
    highest: ask.highest,
    isProvisional: ask.isProvisional,
    contacts: reachable.map(({ id, name, email, role }) => ({ id, name, email: email ?? '', role })),
    withoutEmail: contacts.filter((contact) => contact.email === null).map(({ name, phone: number }) => ({ name, phone: number })),
    open: latest && linkState(latest, now) === 'open' ? { name: latest.contact_name, on: dateInZone(latest.created_at, organisation.time_zone) } : null,
    months: ask.may.ok ? monthsToCertificate[ask.may.level] : 0,
    initial: {
      recipient: first?.id ?? 'new',
      locale: first?.locale ?? organisation.locale,
      contactName: member.name,
      contactPhone: phone,
      contactEmail: member.email,
      wantedOn: ask.may.ok ? proposedCertificateDate(ask.may.level, today) : '',
    },
  };
}

export type InvitePage = Awaited<ReturnType<typeof loadInvite>>;
