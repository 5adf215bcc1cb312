import { accessDue, type AccessDue } from '#app/domain/register/access-due.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { listOpenAccessById, type ListedAccess } from '#db/queries/access-list.ts';
import type { AccessIdsAsked } from '../export/register-tasks.server.ts';
import { exportMessages } from '../export/messages.ts';
import { readAccessFilter } from './access-search.ts';
import { accessListMessages } from './messages.ts';

/** The access that an address means, whole and in its order. */
export async function exportAccess(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const { app, db, scope, today } = ctx;
  const t = ctx.t(accessListMessages);
  const asked: AccessIdsAsked = { scope, filter: readAccessFilter(search), today };
  return tableFile({
    name: `${t.file}-${ctx.organisation.slug}-${today}`,
    sheet: t.title,
    locale: ctx.locale,
    columns: accessFileColumns(ctx),
    ids: await app.readWorker.run<string[]>('list-access-ids', asked, scope),
    rowsOf: (ids) => listOpenAccessById(db, scope, ids),
  });
}

function accessFileColumns(ctx: Pick<MemberContext, 't' | 'today'>): FileColumn<ListedAccess>[] {
  const { columns, dues } = ctx.t(accessListMessages);
  const { reference } = ctx.t(exportMessages).suppliers.heads;
  const { area } = ctx.t(uiMessages);
  const wordOf = (due: AccessDue | null) => (due ? dues[due] : null);
  const dueOf = (row: ListedAccess) => accessDue({ untilOn: row.until_on, isSupplierEnded: row.status === 'ended' }, ctx.today);
  return [
    { head: columns.supplier, type: 'text', width: 38, value: (row) => row.legal_name },
    { head: reference, type: 'text', width: 16, value: (row) => row.own_reference },
    { head: columns.area, type: 'text', width: 10, value: (row) => area[row.area] },
    { head: columns.reach, type: 'text', width: 50, value: (row) => row.scope },
    { head: columns.service, type: 'text', width: 24, value: (row) => row.service_name },
    { head: columns.since, type: 'date', width: 14, value: (row) => row.since_on },
    { head: columns.until, type: 'date', width: 14, value: (row) => row.until_on },
    { head: columns.due, type: 'text', width: 26, value: (row) => wordOf(dueOf(row)) },
    { head: columns.grantedBy, type: 'text', width: 28, value: (row) => row.granted_by },
  ];
}
