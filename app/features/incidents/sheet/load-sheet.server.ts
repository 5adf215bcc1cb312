import { inCallingOrder, isAlwaysReachable } from '#app/domain/incident/whom-to-call.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listAccess } from '#db/queries/access.ts';
import { listContacts } from '#db/queries/contact.ts';
import { findMember } from '#db/queries/member.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { getSupplier } from '#db/queries/supplier.ts';

/** What one needs to know of a supplier on a bad day, whether or not an incident was opened yet. */
export async function loadSheet(ctx: MemberContext, supplierId: string) {
  const { db, scope, today } = ctx;
  const supplier = await getSupplier(db, scope, supplierId);
  const [services, access, contacts, owner] = await Promise.all([
    listSuppliedServices(db, scope, [supplierId]),
    listAccess(db, scope, supplierId),
    listContacts(db, scope, [supplierId]),
    supplier.owner_member_id ? findMember(db, scope, supplier.owner_member_id) : null,
  ]);
  const supplied = services.filter((service) => service.ended_on === null || service.ended_on >= today);
  const nameOf = (id: string | null) => (supplied.length > 1 ? (services.find((service) => service.id === id)?.name ?? null) : null);
  return {
    home: `/o/${ctx.organisation.slug}`,
    today,
    supplier: { id: supplier.id, name: supplier.legal_name, notificationHours: supplier.notification_hours, reference: supplier.own_reference, owner: owner?.name ?? null },
    services: supplied.map(({ id, name, process_supported, substitutability, alternatives, fallback }) => ({ id, name, process: process_supported, substitutability, alternatives, fallback })),
    access: access
      .filter((one) => one.ended_at === null)
      .map(({ id, area, scope: reach, supplied_service_id, until_on }) => ({ id, area, reach, service: nameOf(supplied_service_id), isOverdue: until_on !== null && until_on < today, untilOn: until_on })),
    contacts: inCallingOrder(contacts).map((contact) => ({ id: contact.id, name: contact.name, role: contact.role, phone: contact.phone, email: contact.email, isAlways: isAlwaysReachable(contact) })),
    may: { write: ctx.can('incident:write'), decide: ctx.can('incident:decide'), edit: ctx.can('supplier:write') },
  };
}

export type Sheet = Awaited<ReturnType<typeof loadSheet>>;
