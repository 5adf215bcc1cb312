import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { everyPage, shortTableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { clockMessages } from '../incident/clock-messages.ts';
import { incidentPageMessages } from '../incident/messages.ts';
import { incidentMarkMessages } from '../marks/messages.ts';
import { incidentMessages } from '../messages.ts';
import { loadIncidents, type Incidents } from './load-incidents.server.ts';

type Row = Incidents['open'][number] | Incidents['closed'][number];

/** Those that are open, the most urgent first, and those that were closed. */
export async function exportIncidents(ctx: MemberContext): Promise<TableFile> {
  const t = ctx.t(incidentMessages);
  const rows = await everyPage<Row, string>(async (before) => {
    const { open, closed, next } = await loadIncidents(ctx, before);
    return { items: [...open, ...closed], next };
  });
  return shortTableFile<Row>({ ...fileFacts(ctx, { file: t.file, sheet: t.title }), columns: columnsOf(ctx), rows });
}

function columnsOf(ctx: MemberContext): FileColumn<Row>[] {
  const t = ctx.t(incidentMessages);
  const { judge, close } = ctx.t(incidentPageMessages);
  const { notJudged } = ctx.t(incidentMarkMessages);
  const clocks = ctx.t(clockMessages).names;
  const moment = momentIn(ctx);
  const clockOf = (row: Row) => ('clock' in row ? row.clock : null);
  const judgementOf = (row: Row) => (row.significance === 'undecided' ? notJudged : judge[row.significance]);
  return [
    { head: t.list.supplier, type: 'text', width: 38, value: (row) => row.supplier },
    { head: t.list.what, type: 'text', width: 44, value: (row) => row.title },
    { head: t.list.state, type: 'text', width: 12, value: (row) => ('closedAt' in row ? t.closed : t.open) },
    { head: t.list.learned, type: 'moment', width: 20, value: (row) => moment(row.learnedAt) },
    { head: t.list.judgement, type: 'text', width: 34, value: judgementOf },
    { head: t.list.clock, type: 'text', width: 22, value: (row) => (clockOf(row) ? clocks[clockOf(row)!.id] : null) },
    { head: t.list.dueAt, type: 'moment', width: 20, value: (row) => moment(clockOf(row)?.dueAt ?? null) },
    { head: t.list.closedAt, type: 'moment', width: 20, value: (row) => ('closedAt' in row ? moment(row.closedAt) : null) },
    { head: t.list.review, type: 'text', width: 36, value: (row) => ('reviewNeeded' in row && row.reviewNeeded ? close.reviewNeeded[row.reviewNeeded] : null) },
  ];
}
