import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import type { ListedMail, MailsPage as Loaded } from './load-mails.server.ts';
import { MailStateTag } from './mail-state-tag.tsx';
import { mailMessages } from './messages.ts';
import { mailStateMessages } from './state-messages.ts';

function pathOf(home: string, show: string | null, after: string | null): string {
  const search = new URLSearchParams({ ...(show && { show }), ...(after && { after }) });
  return search.size > 0 ? `${home}/mails?${search}` : `${home}/mails`;
}

export function MailsPage({ home, page }: { home: string; page: Loaded }) {
  const t = useMessages(mailMessages);
  const words = useMessages(mailStateMessages);
  const lead = { folder: t.leadFolder, smtp: t.leadSmtp, demo: t.leadDemo }[page.keeps];
  const { sent, waiting, failed, bounced } = page.counts;
  if (sent + waiting + failed + bounced === 0) {
    return (
      <>
        <PageHeader title={t.title} lead={lead} />
        <EmptyState title={t.empty.title}>{t.empty.text}</EmptyState>
      </>
    );
  }
  const tabs = ([null, 'sent', 'waiting', 'failed', 'bounced'] as const).map((state) => ({
    to: pathOf(home, state, null),
    label: state === 'sent' && page.keeps !== 'smtp' ? words.keptHere : state ? words.states[state] : t.all,
    current: page.show === state,
    ...(state && page.counts[state] > 0 && { count: String(page.counts[state]) }),
  }));
  return (
    <>
      <PageHeader title={t.title} lead={lead} />
      <Tabs label={t.show} tabs={tabs} />
      <MailTable home={home} rows={page.rows} keeps={page.keeps} />
      <ListEnd pages={<Pagination first={page.isFirstPage ? null : pathOf(home, page.show, null)} next={page.next ? pathOf(home, page.show, page.next) : null} />}>
        {page.rows.length > 0 ? <ExportLinks list={t.title} file="mails" search={new URLSearchParams(page.show ? { show: page.show } : {})} /> : null}
      </ListEnd>
    </>
  );
}

function MailTable({ home, rows, keeps }: { home: string; rows: readonly ListedMail[]; keeps: Loaded['keeps'] }) {
  const t = useMessages(mailMessages);
  const kindName = (kind: string) => Object.entries(t.kinds).find(([id]) => id === kind)?.[1] ?? t.otherKind;
  const columns: Column<ListedMail>[] = [
    {
      id: 'subject',
      header: t.columns.subject,
      cell: (row) => (
        <Link to={`${home}/mails/${row.id}`} lang={row.locale} className="link">
          {row.subject}
        </Link>
      ),
    },
    { id: 'to', header: t.columns.to, cell: (row) => <Recipient row={row} /> },
    { id: 'kind', header: t.columns.kind, cell: (row) => kindName(row.kind), from: 'lg' },
    { id: 'when', header: t.columns.when, cell: (row) => <InstantText instant={row.created_at} /> },
    { id: 'state', header: t.columns.state, cell: (row) => <MailStateTag state={row.state} keeps={keeps} /> },
  ];
  return <DataTable caption={t.caption} rows={rows} rowId={(row) => row.id} columns={columns} empty={<p className="py-8 text-muted">{t.emptyFilter}</p>} />;
}

function Recipient({ row }: { row: ListedMail }) {
  return (
    <>
      {row.to_name}
      <span className="block text-sm wrap-anywhere text-muted">{row.to_address}</span>
    </>
  );
}
