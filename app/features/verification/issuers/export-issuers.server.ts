import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { shortTableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { listIssuerContacts, listIssuers, type IssuerRow, type ListedContact } from '#db/queries/issuer.ts';
import { issuerMessages } from './messages.ts';

interface Row {
  id: string;
  issuer: IssuerRow;
  /** One way to reach it; null: none is known yet. */
  contact: ListedContact | null;
}

/** Everybody who may be asked, a line for each way to reach them, with where that was found. */
export async function exportIssuers(ctx: MemberContext): Promise<TableFile> {
  const { db, scope } = ctx;
  const [issuers, contacts] = await Promise.all([listIssuers(db, scope), listIssuerContacts(db, scope)]);
  const t = ctx.t(issuerMessages);
  const rows = issuers.flatMap((issuer): Row[] => {
    const own = contacts.filter((contact) => contact.issuer_id === issuer.id);
    return own.length > 0 ? own.map((contact) => ({ id: contact.id, issuer, contact })) : [{ id: issuer.id, issuer, contact: null }];
  });
  return shortTableFile({ ...fileFacts(ctx, { file: t.file, sheet: t.title }), columns: columnsOf(ctx), rows });
}

function columnsOf(ctx: MemberContext): FileColumn<Row>[] {
  const t = ctx.t(issuerMessages);
  const moment = momentIn(ctx);
  const text = (head: string, width: number, value: (row: Row) => string | null): FileColumn<Row> => ({ head, type: 'text', width, value });
  return [
    text(t.name, 38, ({ issuer }) => issuer.name),
    text(t.locale, 16, ({ issuer }) => t.locales[issuer.locale]),
    text(t.emails, 34, ({ contact }) => contact?.email ?? null),
    text(t.phones, 20, ({ contact }) => contact?.phone ?? null),
    text(t.source, 44, ({ contact }) => contact?.source ?? null),
    text(t.addedBy, 28, ({ contact }) => (contact ? (contact.added_by ?? t.somebody) : null)),
    { head: t.addedAt, type: 'moment', width: 20, value: ({ contact }) => moment(contact?.added_at ?? null) },
  ];
}
