import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { schemeName } from '#app/domain/certificate/scheme-names.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { DateText, InstantText } from '#app/ui/date-text.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Queue } from './load-queue.server.ts';
import { verificationMessages } from './messages.ts';
import { queueMessages } from './queue-messages.ts';

type Row = Queue['proofs'][number];

/** Which proofs wait for a judgement? */
export function VerificationQueue({ queue, address, today, doors }: { queue: Queue; address: string; today: string; doors?: ReactNode }) {
  const t = { ...useMessages(verificationMessages), ...useMessages(queueMessages) };
  const { locale } = useFormat();
  const columns: Column<Row>[] = [
    {
      id: 'supplier',
      header: t.supplier,
      cell: (row) => (
        <Link to={`${address}/${row.id}`} className="link">
          {row.supplierName}
        </Link>
      ),
    },
    {
      id: 'proof',
      header: t.proof,
      cell: (row) => (
        <>
          {schemeName(row.scheme)[locale]} {row.level ? <LevelBadge lowest={row.level} /> : null}
          <span className="block text-sm text-muted">{row.installation ? t.signedFile({ installation: row.installation }) : t.origin[row.origin]}</span>
        </>
      ),
    },
    {
      id: 'holder',
      header: t.holder,
      cell: (row) => (
        <>
          {row.holderName} {row.otherHolder ? <Tag tone="warn">{t.otherHolder}</Tag> : null}
        </>
      ),
    },
    { id: 'valid', header: t.validUntil, cell: (row) => <DateText date={row.validUntil} today={today} /> },
    { id: 'received', header: t.received, cell: (row) => <InstantText instant={row.receivedAt} /> },
  ];
  const [oldest] = queue.isFirst ? queue.proofs : [];
  const begin = oldest ? (
    <ButtonLink to={`${address}/${oldest.id}`} rel="next" tone="primary">
      {t.begin}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader title={t.title} {...(queue.count > 0 ? { lead: t.lead({ n: queue.count }) } : {})} actions={begin} />
      {doors}
      <DataTable caption={t.caption} rows={queue.proofs} rowId={(row) => row.id} columns={columns} empty={<EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>} />
      <ListEnd pages={<Pagination first={queue.isFirst ? null : address} next={queue.next ? `${address}?after=${encodeURIComponent(queue.next)}` : null} />}>
        {queue.proofs.length > 0 ? <ExportLinks list={t.title} file="verification" /> : null}
      </ListEnd>
    </>
  );
}
