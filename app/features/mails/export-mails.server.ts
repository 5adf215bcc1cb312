import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { listOutboxMailIds, listOutboxMailsById } from '#db/queries/outbox-mail.ts';
import { keepsOf, mailSearch, readerOf, stateOf } from './load-mails.server.ts';
import { mailMessages } from './messages.ts';
import { mailStateMessages } from './state-messages.ts';

type Row = Awaited<ReturnType<typeof listOutboxMailsById>>[number];

/** The mails that an address means, newest first: whom, what and what became of it, without their texts. */
export async function exportMails(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const { db, scope } = ctx;
  const t = ctx.t(mailMessages);
  const { show } = mailSearch.parse({ show: search.get('show') ?? undefined });
  const reader = readerOf(ctx);
  return tableFile<Row>({
    ...fileFacts(ctx, { file: t.file, sheet: t.title }),
    columns: columnsOf(ctx),
    ids: await listOutboxMailIds(db, scope, reader, show),
    rowsOf: (ids) => listOutboxMailsById(db, scope, reader, ids),
  });
}

function columnsOf(ctx: MemberContext): FileColumn<Row>[] {
  const t = ctx.t(mailMessages);
  const words = ctx.t(mailStateMessages);
  const moment = momentIn(ctx);
  const keeps = keepsOf(ctx);
  const kinds: Record<string, string | undefined> = t.kinds;
  const state = (row: Row) => (row.sent_at !== null && row.bounced_at === null && keeps !== 'smtp' ? words.keptHere : words.states[stateOf(row)]);
  return [
    { head: t.columns.subject, type: 'text', width: 54, value: (row) => row.subject },
    { head: t.supplier, type: 'text', width: 34, value: (row) => row.supplier },
    { head: t.columns.to, type: 'text', width: 26, value: (row) => row.to_name },
    { head: t.address, type: 'text', width: 34, value: (row) => row.to_address },
    { head: t.columns.kind, type: 'text', width: 28, value: (row) => kinds[row.kind] ?? t.otherKind },
    { head: t.columns.when, type: 'moment', width: 20, value: (row) => moment(row.created_at) },
    { head: t.columns.state, type: 'text', width: 18, value: state },
    { head: t.sent, type: 'moment', width: 20, value: (row) => (keeps === 'smtp' ? moment(row.sent_at) : null) },
    { head: t.failure, type: 'text', width: 50, value: (row) => row.bounce ?? row.failure },
  ];
}
