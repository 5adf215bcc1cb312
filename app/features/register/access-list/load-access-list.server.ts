import { accessDue } from '#app/domain/register/access-due.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { countOpenAccess, listOpenAccess, type ListedAccess } from '#db/queries/access-list.ts';
import { readCursor, writeCursor } from '#app/platform/http/list-cursor.ts';
import { readAccessFilter } from './access-search.ts';

const rowsPerPage = 50;

/** Who can reach what, today. */
export async function loadAccessList(ctx: MemberContext, search: URLSearchParams) {
  const { db, scope, today } = ctx;
  const filter = readAccessFilter(search);
  const after = readCursor(search.get('after'), 'string');
  const [counts, page] = await Promise.all([
    countOpenAccess(db, scope, today),
    listOpenAccess(db, scope, filter, today, { limit: rowsPerPage, after: after ? { key: String(after.key), id: after.id } : undefined }),
  ]);
  const last = page.rows.at(-1);
  return {
    home: `/o/${ctx.organisation.slug}`,
    filter,
    counts,
    rows: page.rows.map((row) => listedRow(row, today)),
    next: page.hasNext && last ? writeCursor({ key: last.sort_key, id: last.id }) : null,
    isFirstPage: after === null,
    mayWrite: ctx.can('supplier:write'),
    today,
  };
}

export type AccessListData = Awaited<ReturnType<typeof loadAccessList>>;
export type AccessListRow = AccessListData['rows'][number];

function listedRow(row: ListedAccess, today: string) {
  const isSupplierEnded = row.status === 'ended';
  return {
    id: row.id,
    supplierId: row.supplier_id,
    supplier: row.legal_name,
    area: row.area,
    reach: row.scope,
    service: row.service_name,
    sinceOn: row.since_on,
    untilOn: row.until_on,
    grantedBy: row.granted_by,
    isSupplierEnded,
    due: accessDue({ untilOn: row.until_on, isSupplierEnded }, today),
  };
}
