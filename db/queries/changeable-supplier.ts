import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Changeable } from '#app/domain/register/bulk-change.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { Db } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';
import { filteredSuppliers } from './supplier-filter.ts';
import { listSupplierTags } from './tag.ts';

const columns = ['supplier.id', 'supplier.owner_member_id', 'supplier.unit_id', 'supplier.category_id', 'supplier.status'] as const;
type Row = Omit<Changeable, 'tags'>;

/** Those of the ids that this scope may change, by name. What went into another supplier is none any more. */
export async function findChangeable(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Changeable[]> {
  const found: (Row & { name_key: string })[] = [];
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'supplier').select([...columns, 'supplier.name_key']).where('supplier.id', 'in', batch).where('supplier.merged_into_id', 'is', null).execute();
    found.push(...rows);
  });
  found.sort((a, b) => (a.name_key < b.name_key ? -1 : a.name_key > b.name_key ? 1 : a.id < b.id ? -1 : 1));
  return withTags(db, scope, found.map(({ name_key: _, ...row }) => row));
}

/** Everything that a filter means, by name. For the read worker: it may be the whole register. */
export async function listChangeable(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate): Promise<Changeable[]> {
  const rows = await filteredSuppliers(db, scope, filter, day).select(columns).orderBy('supplier.name_key').orderBy('supplier.id').execute();
  return withTags(db, scope, rows);
}

async function withTags(db: Db, scope: OrganisationScope, rows: readonly Row[]): Promise<Changeable[]> {
  const tags = await listSupplierTags(db, scope, rows.map((row) => row.id));
  return rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [] }));
}
