import { findKind } from '#app/domain/register/categories.ts';
import { proposeKinds } from '#app/domain/register/kind-proposals.ts';
import type { TriageProposal } from '#app/domain/register/triage.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts } from '#app/platform/table-file/file-facts.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { findSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import { listSupplierKinds } from '#db/queries/supplier-kind.ts';
import type { GroupedIds, GroupedIdsAsked } from './grouped-ids.server.ts';
import { groupedFileMessages } from './messages.ts';

export interface GroupedRow {
  id: string;
  supplier: SupplierRow;
  group: string;
  kinds: string;
  proposal: TriageProposal;
}

interface Source {
  asked: Omit<GroupedIdsAsked, 'scope'>;
  file: string;
  sheet: string;
  /** What stands beside the facts of each supplier. */
  columns: readonly FileColumn<GroupedRow>[];
}

/** Everybody who waits for a first look or for answers, group by group, the largest spend first within each. */
export async function groupedFile(ctx: MemberContext, { asked, columns, ...names }: Source): Promise<TableFile> {
  const { app, db, scope, locale, f } = ctx;
  const found = await app.readWorker.run<GroupedIds>('list-grouped-ids', { ...asked, scope }, scope);
  const places = new Map(found.ids.map((id, at) => [id, at]));
  const rowOf = (supplier: SupplierRow, chosen: readonly string[] | undefined): GroupedRow[] => {
    const at = places.get(supplier.id) ?? 0;
    const [group, reason] = [found.groups[found.groupOf[at] ?? 0], found.reasonOf[at]];
    const kindIds = chosen ?? proposeKinds(supplier.spend_category, supplier.legal_name);
    const kinds = f.list(kindIds.flatMap((id) => findKind(id)?.name[locale] ?? []));
    return group && reason ? [{ id: supplier.id, supplier, group: group.name[locale], kinds, proposal: { outcome: group.outcome, reason } }] : [];
  };
  return tableFile<GroupedRow>({
    ...fileFacts(ctx, names),
    columns: [...columnsOf(ctx), ...columns],
    ids: found.ids,
    rowsOf: async (ids) => {
      const [suppliers, kinds] = [await findSuppliers(db, scope, ids), await listSupplierKinds(db, scope, ids)];
      return suppliers.flatMap((supplier) => rowOf(supplier, kinds.get(supplier.id)));
    },
  });
}

function columnsOf({ t: translate }: MemberContext): FileColumn<GroupedRow>[] {
  const t = translate(groupedFileMessages);
  return [
    { head: t.group, type: 'text', width: 30, value: (row) => row.group },
    { head: t.supplier, type: 'text', width: 38, value: (row) => row.supplier.legal_name },
    { head: t.reference, type: 'text', width: 16, value: (row) => row.supplier.own_reference },
    { head: t.category, type: 'text', width: 30, value: (row) => row.supplier.spend_category },
    { head: t.kind, type: 'text', width: 34, value: (row) => row.kinds || null },
    { head: t.spend, type: 'money', width: 16, value: (row) => row.supplier.yearly_spend_cents },
    { head: t.currency, type: 'text', width: 8, value: ({ supplier }) => (supplier.yearly_spend_cents === null ? null : (supplier.spend_currency ?? 'EUR')) },
  ];
}
