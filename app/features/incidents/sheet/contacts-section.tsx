import { Link } from '@remix-run/react';
import { dialled } from '#app/domain/register/phone.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Sheet } from './load-sheet.server.ts';
import { sheetMessages } from './messages.ts';

/** Numbers first: who answers day and night stands at the top. */
export function ContactsSection({ sheet, reported = [] }: { sheet: Sheet; reported?: readonly { name: string; phone: string; label: string }[] }) {
  const { contacts: t, term, owner } = useMessages(sheetMessages);
  const { contacts, supplier, may, home } = sheet;
  const page = `${home}/suppliers/${supplier.id}`;
  const others = contacts.filter((contact) => !reported.some((person) => contact.phone !== null && dialled(person.phone) === dialled(contact.phone)));
  const isQuietAtNight = contacts.length > 0 && !contacts.some((contact) => contact.isAlways);
  return (
    <Section title={t.title} id="contacts" className="print:pt-1 print:pb-2">
      {contacts.length === 0 && reported.length === 0 ? <p className="text-muted">{t.none}</p> : null}
      <ul className="grid gap-2 print:gap-1">
        {reported.map((person) => (
          <li key={`${person.name} ${person.phone}`}>
            <span className="font-medium">{person.name}</span> <span className="text-sm text-muted">{person.label}</span>
            <Number phone={person.phone} />
          </li>
        ))}
        {others.map((contact) => (
          <li key={contact.id}>
            <span className="font-medium">{contact.name}</span> <span className="text-sm text-muted">{t.roles[contact.role]}</span>
            {contact.isAlways ? <Tag tone="ok" className="ms-2 print:px-0">{t.always}</Tag> : null}
            {contact.phone ? <Number phone={contact.phone} /> : <span className="block text-muted">{contact.email ?? t.noNumber}</span>}
          </li>
        ))}
      </ul>
      {isQuietAtNight ? <p className="mt-2 text-warn">{t.nobodyAtNight}</p> : null}
      {may.edit && (contacts.length === 0 || isQuietAtNight) ? (
        <Link to={`${page}/contacts/new`} className="link mt-1 inline-block print:hidden">
          {t.add}
        </Link>
      ) : null}
      <p className="mt-3 print:mt-1">
        {supplier.notificationHours === null ? term.none : term.agreed({ hours: supplier.notificationHours })}{' '}
        {may.edit ? (
          <Link to={`${page}/edit`} className="link text-sm print:hidden">
            {term.edit}
          </Link>
        ) : null}
      </p>
      {supplier.owner ? <p>{owner({ name: supplier.owner })}</p> : null}
    </Section>
  );
}

function Number({ phone }: { phone: string }) {
  return (
    <a className="link block text-lg font-semibold tabular-nums print:ms-1 print:inline print:text-base print:whitespace-nowrap" href={`tel:${dialled(phone)}`}>
      {phone}
    </a>
  );
}
