import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { IssuerLine } from './load-issuers.server.ts';
import { issuerMessages } from './messages.ts';

/** Whom do we ask whether a certificate is genuine? */
export function IssuersPage({ issuers, home }: { issuers: readonly IssuerLine[]; home: string }) {
  const t = useMessages(issuerMessages);
  const path = `${home}/settings/issuers`;
  const add = <ButtonLink tone="primary" to={`${path}/new`}>{t.add}</ButtonLink>;
  const reach = (items: readonly string[]) => (items.length > 0 ? <span className="break-all">{t.list({ items })}</span> : <span className="text-muted">{t.noneKnown}</span>);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} back={{ to: `${home}/verification`, label: t.back }} actions={issuers.length > 0 ? add : null} />
      <DataTable
        caption={t.caption}
        rows={issuers}
        rowId={(row) => row.id}
        columns={[
          { id: 'name', header: t.name, cell: (row) => <Link className="link" to={`${path}/${row.id}`}>{row.name}</Link> },
          { id: 'emails', header: t.emails, cell: (row) => reach(row.emails) },
          { id: 'phones', header: t.phones, cell: (row) => reach(row.phones) },
        ]}
        empty={
          <EmptyState title={t.empty} action={add}>
            {t.emptyText}
          </EmptyState>
        }
      />
      {issuers.length > 0 ? (
        <ListEnd>
          <ExportLinks list={t.title} file="issuers" />
        </ListEnd>
      ) : null}
    </>
  );
}
