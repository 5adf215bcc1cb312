import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { listDueById, listDueProofIds } from '#db/queries/due-check.ts';
import { loadVerificationPolicy } from '#db/queries/verification-policy.ts';
import { dueMessages } from './messages.ts';

type Row = Awaited<ReturnType<typeof listDueById>>[number];

/** Every certificate to ask about again, those checked longest ago first. */
export async function exportDue(ctx: MemberContext): Promise<TableFile> {
  const { db, scope, today } = ctx;
  const t = ctx.t(dueMessages);
  return tableFile({
    ...fileFacts(ctx, { file: t.file, sheet: t.title }),
    columns: columnsOf(ctx),
    ids: await listDueProofIds(db, scope, await loadVerificationPolicy(db, scope), today, {}),
    rowsOf: (ids) => listDueById(db, scope, ids),
  });
}

function columnsOf(ctx: MemberContext): FileColumn<Row>[] {
  const t = ctx.t(dueMessages);
  const moment = momentIn(ctx);
  const text = (head: string, width: number, value: (row: Row) => string | null): FileColumn<Row> => ({ head, type: 'text', width, value });
  const day = (head: string, value: (row: Row) => string | null): FileColumn<Row> => ({ head, type: 'date', width: 14, value });
  return [
    text(t.supplier, 38, (row) => row.legal_name),
    text(t.level, 10, (row) => row.level),
    text(t.countsFor, 20, (row) => (row.limited_to === null || row.confirmed_on !== null ? row.level : row.limited_to === 'none' ? t.noLevel : row.limited_to)),
    text(t.issuer, 28, (row) => row.issuer),
    text(t.number, 20, (row) => row.certificate_number),
    day(t.last, (row) => row.confirmed_on),
    { head: t.askedAt, type: 'moment', width: 20, value: (row) => moment(row.asked_at) },
    day(t.judged, (row) => row.effective_on),
    day(t.until, (row) => row.valid_until),
  ];
}
