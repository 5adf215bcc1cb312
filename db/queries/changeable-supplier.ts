import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Changeable } from '#app/domain/register/bulk-change.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { Db } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';
import { matchingSuppliers } from './supplier-filter.ts';
import { listSupplierTags } from './tag.ts';

const columns = ['supplier.id', 'supplier.owner_member_id', 'supplier.unit_id', 'supplier.category_id', 'supplier.status'] as const;
type Row = Omit<Changeable, 'tags'>;

/** What is looked at: tags cost a second reading, so only where they are asked for. */
interface Look {
  tags: boolean;
}

/** Those of the ids that this scope may change, in their order. What went into another supplier is none any more. */
export async function findChangeable(db: Db, scope: OrganisationScope, supplierIds: readonly string[], look: Look): Promise<Changeable[]> {
  const found = new Map<string, Row>();
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'supplier').select(columns).where('supplier.id', 'in', batch).where('supplier.merged_into_id', 'is', null).execute();
    for (const row of rows) found.set(row.id, row);
  });
  const rows = [...new Set(supplierIds)].flatMap((id) => found.get(id) ?? []);
  return look.tags ? withTags(db, scope, rows) : rows.map((row) => ({ ...row, tags: [] }));
}

/** Everything that a filter means, in the order of registering. For the read worker: it may be the whole register. */
export async function listChangeable(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate, look: Look): Promise<Changeable[]> {
  const rows = await matchingSuppliers(db, scope, filter, day).select(columns).orderBy('supplier.id').execute();
  return look.tags ? withTags(db, scope, rows) : rows.map((row) => ({ ...row, tags: [] }));
}

async function withTags(db: Db, scope: OrganisationScope, rows: readonly Row[]): Promise<Changeable[]> {
  const tags = await listSupplierTags(db, scope, rows.map((row) => row.id));
  return rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [] }));
}
