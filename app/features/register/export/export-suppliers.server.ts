import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { tableFile, type TableFile } from '#app/platform/table-file/table-file.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { listSuppliersToExport } from '#db/queries/supplier-export.ts';
import { readListView } from '../list/list-view.ts';
import { listMessages } from '../list/messages.ts';
import { exportMessages } from './messages.ts';
import type { SupplierIdsAsked } from './register-tasks.server.ts';
import { supplierColumns } from './supplier-columns.ts';

/** The list of suppliers that an address means, whole and in its order. */
export async function exportSuppliers(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const { app, db, scope, today, f } = ctx;
  const t = ctx.t(exportMessages);
  const { filter, sort, descending } = readListView(search);
  const asked: SupplierIdsAsked = { scope, filter, today, sort, descending };
  return tableFile({
    name: `${t.suppliers.file}-${ctx.organisation.slug}-${today}`,
    sheet: t.suppliers.sheet,
    locale: ctx.locale,
    columns: supplierColumns({ export: t, list: ctx.t(listMessages), ui: ctx.t(uiMessages) }, f),
    ids: await app.readWorker.run<string[]>('list-supplier-ids', asked, scope),
    rowsOf: (ids) => listSuppliersToExport(db, scope, ids, today),
  });
}
