import { Link } from '@remix-run/react';
import { dialled } from '#app/domain/register/phone.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { SupplierPageData } from './load-supplier-page.server.ts';
import { supplierPageMessages } from './messages.ts';

type Contact = SupplierPageData['contacts'][number];

/** Whom to ask, and whom to call. */
export function ContactsSection({ data, page }: { data: SupplierPageData; page: string }) {
  const t = useMessages(supplierPageMessages).contacts;
  const { may, contacts } = data;
  const columns: Column<Contact>[] = [
    { id: 'name', header: t.columns.name, cell: (contact) => <Name contact={contact} to={may.write ? `${page}/contacts/${contact.id}` : null} /> },
    { id: 'role', header: t.columns.role, cell: (contact) => t.roles[contact.role] },
    { id: 'phone', header: t.columns.phone, cell: (contact) => (contact.phone ? <a className="link whitespace-nowrap tabular-nums" href={`tel:${dialled(contact.phone)}`}>{contact.phone}</a> : null) },
    { id: 'email', header: t.columns.email, cell: (contact) => (contact.email ? <a className="link max-sm:break-all" href={`mailto:${contact.email}`}>{contact.email}</a> : null) },
  ];
  return (
    <Section
      title={t.title}
      id="contacts"
      actions={
        may.write ? (
          <ButtonLink to={`${page}/contacts/new`} size="sm">
            {t.add}
          </ButtonLink>
        ) : null
      }
    >
      <DataTable caption={t.title} rows={contacts} rowId={(contact) => contact.id} columns={columns} empty={<p className="text-muted">{t.none}</p>} />
    </Section>
  );
}

function Name({ contact, to }: { contact: Contact; to: string | null }) {
  const t = useMessages(supplierPageMessages).contacts;
  return (
    <>
      {to ? (
        <Link to={to} className="hover:text-accent hover:underline" title={t.edit({ name: contact.name })}>
          {contact.name}
        </Link>
      ) : (
        contact.name
      )}
      {' '}
      {contact.isPrimary ? <Tag className="font-normal">{t.primary}</Tag> : null}
    </>
  );
}
