import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { Section } from '#app/ui/section.tsx';
import { MailStateTag } from '../mail-state-tag.tsx';
import type { SupplierMailsData } from './load-supplier-mails.server.ts';
import { supplierMailMessages } from './messages.ts';

interface Props {
  home: string;
  mails: SupplierMailsData;
  /** What goes out next, where anything does. */
  children?: ReactNode;
}
type Row = SupplierMailsData['rows'][number];

/** What was mailed about one supplier and what became of it, as a part of its page. */
export function SupplierMails({ home, mails, children }: Props) {
  const t = useMessages(supplierMailMessages);
  const columns: Column<Row>[] = [
    { id: 'subject', header: t.columns.subject, cell: (row) => <Subject home={home} row={row} mayRead={mails.mayRead} /> },
    { id: 'to', header: t.columns.to, cell: (row) => <>{row.to}<span className="block text-sm wrap-anywhere text-muted">{row.address}</span></> },
    { id: 'when', header: t.columns.when, cell: (row) => <InstantText instant={row.createdAt} /> },
    { id: 'state', header: t.columns.state, cell: (row) => <State row={row} keeps={mails.keeps} /> },
  ];
  return (
    <Section id="mails" title={t.title}>
      {children}
      <DataTable caption={t.title} rows={mails.rows} rowId={(row) => row.id} columns={columns} empty={<p className="text-muted">{t.none}</p>} />
      {mails.hasMore ? <p className="mt-2 text-sm text-muted">{t.last({ n: mails.rows.length })}</p> : null}
    </Section>
  );
}

function Subject({ home, row, mayRead }: { home: string; row: Row; mayRead: boolean }) {
  if (!mayRead) return <span lang={row.locale}>{row.subject}</span>;
  return (
    <Link to={`${home}/mails/${row.id}`} lang={row.locale} className="link">
      {row.subject}
    </Link>
  );
}

function State({ row, keeps }: { row: Row; keeps: SupplierMailsData['keeps'] }) {
  return (
    <>
      <MailStateTag state={row.state} keeps={keeps} />
      {row.words ? <span className="block max-w-prose text-sm wrap-anywhere text-muted">{row.words}</span> : null}
    </>
  );
}
