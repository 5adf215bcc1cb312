import { compareHolderName } from '#app/domain/certificate/holder.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { listProofsById, listWaitingProofIds, type ProofRecord } from '#db/queries/proof.ts';
import { verificationMessages } from './messages.ts';
import { queueMessages } from './queue-messages.ts';

/** Every proof that waits for a judgement, the oldest first, with what it says of itself. */
export async function exportQueue(ctx: MemberContext): Promise<TableFile> {
  const { db, scope } = ctx;
  return tableFile({
    ...fileFacts(ctx, { file: ctx.t(queueMessages).file, sheet: ctx.t(verificationMessages).title }),
    columns: columnsOf(ctx),
    ids: await listWaitingProofIds(db, scope),
    rowsOf: (ids) => listProofsById(db, scope, ids),
  });
}

function columnsOf(ctx: MemberContext): FileColumn<ProofRecord>[] {
  const t = { ...ctx.t(verificationMessages), ...ctx.t(queueMessages) };
  const moment = momentIn(ctx);
  const text = (head: string, width: number, value: (row: ProofRecord) => string | null): FileColumn<ProofRecord> => ({ head, type: 'text', width, value });
  return [
    text(t.supplier, 38, (row) => row.legal_name),
    text(t.facts.scheme, 24, (row) => schemeOf(row.scheme).name[ctx.locale]),
    text(t.facts.level, 10, (row) => row.level),
    text(t.holder, 38, (row) => row.holder_name),
    text(t.difference, 16, (row) => (compareHolderName(row.holder_name, row.legal_name) === 'other' ? t.otherHolder : null)),
    text(t.facts.scope, 44, (row) => row.scope_text),
    text(t.facts.issuer, 28, (row) => row.issuer),
    text(t.facts.number, 20, (row) => row.certificate_number),
    { head: t.validFrom, type: 'date', width: 14, value: (row) => row.valid_from },
    { head: t.validUntil, type: 'date', width: 14, value: (row) => row.valid_until },
    { head: t.received, type: 'moment', width: 20, value: (row) => moment(row.received_at) },
    text(t.from, 24, (row) => (row.installation ? t.signedFile({ installation: row.installation }) : t.origin[row.origin])),
  ];
}
