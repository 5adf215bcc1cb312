import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getContact } from '#db/queries/contact.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { ContactDraft } from './contact-form.tsx';
import { contactMessages } from './messages.ts';

export async function loadContactForm(ctx: MemberContext, supplierId: string, contactId: string | null) {
  const { db, scope } = ctx;
  const t = ctx.t(contactMessages);
  const supplier = await getSupplier(db, scope, supplierId);
  const row = contactId ? await getContact(db, scope, supplierId, contactId) : null;
  const contact: ContactDraft | null = row && { name: row.name, role: row.role, email: row.email, phone: row.phone, locale: row.locale, reachable: row.reachable, isPrimary: row.is_primary === 1 };
  return {
    title: contact ? t.editTitle({ name: contact.name }) : t.newTitle({ supplier: supplier.legal_name }),
    supplier: { name: supplier.legal_name, to: `/o/${ctx.organisation.slug}/suppliers/${supplierId}` },
    contact,
  };
}
