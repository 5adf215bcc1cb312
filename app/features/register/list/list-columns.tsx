import type { MouseEventHandler } from 'react';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import type { Column } from '#app/ui/data-table-types.ts';
import { DateText, MoneyText } from '#app/ui/date-text.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { RiskAreaMarks } from '#app/ui/risk-area.tsx';
import { StateMark } from '#app/ui/state-mark.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { areUsual, type ListColumnId } from './list-column-ids.ts';
import type { ListRow } from './load-supplier-list.server.ts';
import type { listMessages } from './messages.ts';

type Words = Bound<(typeof listMessages)['en']>;

interface Given {
  base: string;
  today: string;
  isProvisional: boolean;
  format: Format;
  follow: MouseEventHandler<HTMLAnchorElement>;
}

/**
 * Written by hand: with fifty rows, every component in a cell counts. What somebody chose is shown on every screen; of the
 * usual columns some wait for room.
 */
export function listColumns(t: Words, chosen: readonly ListColumnId[], given: Given): Column<ListRow>[] {
  const { base, follow } = given;
  const known = knownColumns(t, given);
  const name: Column<ListRow> = { id: 'name', header: t.columns.name, sortable: true, className: 'lg:min-w-52', cell: (row) => <NameCell row={row} base={base} t={t} follow={follow} /> };
  return [name, ...chosen.map((id) => (areUsual(chosen) ? { id, ...known[id] } : { id, ...known[id], from: undefined }))];
}

type Shown = Omit<Column<ListRow>, 'id'>;

function knownColumns(t: Words, { today, isProvisional, format }: Given): Record<ListColumnId, Shown> {
  const { columns } = t;
  const text = (header: string, value: (row: ListRow) => string | null | undefined): Shown => ({ header, cell: (row) => value(row) || null });
  const instant = (header: string, value: (row: ListRow) => string | null | undefined): Shown => ({ header, cell: (row) => instantCell(value(row), format) });
  return {
    level: { header: isProvisional ? columns.levelProvisional : columns.level, sortable: true, cell: (row) => (row.state === 'not_a_supplier' ? null : <LevelBadge lowest={row.lowest} highest={row.highest} />) },
    state: { header: columns.state, sortable: true, cell: (row) => <StateMark state={row.state} className={row.state === 'gap_agreed' ? 'sm:w-40 sm:whitespace-normal!' : ''} /> },
    proof: { header: columns.proof, sortable: true, cell: (row) => proofCell(row, t, today) },
    areas: { header: columns.areas, from: 'lg', cell: (row) => <RiskAreaMarks areas={row.areas} /> },
    spend: { header: columns.spend, sortable: true, numeric: true, from: 'xl', cell: (row) => (row.spendCents === null ? null : <MoneyText cents={row.spendCents} currency={row.currency} />) },
    owner: { header: columns.owner, from: 'xl', cell: (row) => (row.owner ? <span title={row.owner} className="sm:block sm:max-w-32 sm:truncate">{row.owner}</span> : null) },
    unit: text(columns.unit, (row) => row.more?.unit),
    category: text(columns.category, (row) => row.more?.category),
    country: text(columns.country, (row) => row.more?.country),
    tags: text(columns.tags, (row) => row.more?.tags),
    reference: text(columns.reference, (row) => row.reference),
    kvk: text(columns.kvk, (row) => row.more?.kvk),
    vat: text(columns.vat, (row) => row.more?.vat),
    lei: text(columns.lei, (row) => row.more?.lei),
    parent: text(columns.parent, (row) => row.more?.parent),
    triage: text(columns.triage, (row) => t.triage[row.triage]),
    status: text(columns.status, (row) => t.status[row.status]),
    review: { header: columns.review, cell: (row) => (row.more?.reviewOn ? <DateText date={row.more.reviewOn} /> : null) },
    answer: instant(columns.answer, (row) => row.more?.answeredAt),
    updated: { ...instant(columns.updated, (row) => row.more?.updatedAt), sortable: true },
  };
}

function instantCell(at: string | null | undefined, format: Format) {
  return at ? (
    <time dateTime={at} className="whitespace-nowrap">
      {format.dateTime(at)}
    </time>
  ) : null;
}

function NameCell({ row, base, t, follow }: Pick<Given, 'base' | 'follow'> & { row: ListRow; t: Words }) {
  return (
    <>
      <a href={`${base}/suppliers/${row.id}`} onClick={follow} className="hover:text-accent hover:underline">
        {row.name}
      </a>
      {row.reference ? <span className="text-sm font-normal whitespace-nowrap text-muted"> {row.reference}</span> : null}
      {' '}
      {row.hasIncident ? <Tag tone="bad" className="font-normal">{t.openIncident}</Tag> : null}{' '}
      {row.triage === 'untriaged' ? <Tag className="font-normal">{t.triage.untriaged}</Tag> : null}{' '}
      {row.status === 'active' ? null : <Tag className="font-normal">{t.status[row.status]}</Tag>}
      {row.foundBy.length > 0 ? <span className="block text-sm font-normal text-muted">{t.foundBy({ names: row.foundBy })}</span> : null}
    </>
  );
}

function proofCell(row: ListRow, t: Words, today: string) {
  if (row.agreedOn) return <span className="text-sm text-muted">{t.agreedOn({ date: row.agreedOn })}</span>;
  if (!row.proofUntil) return null;
  return row.proofUntil < today ? <span className="text-sm text-bad">{t.expiredOn({ date: row.proofUntil })}</span> : <DateText date={row.proofUntil} />;
}
