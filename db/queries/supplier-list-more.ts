import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Tag } from '#app/domain/register/tags.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';
import { listSupplierTags } from './tag.ts';

function more(db: Db, scope: OrganisationScope, ids: readonly string[]) {
  return from(db, scope, 'supplier')
    .leftJoin('unit', (join) => join.onRef('unit.organisation_id', '=', 'supplier.organisation_id').onRef('unit.id', '=', 'supplier.unit_id'))
    .where('supplier.id', 'in', ids)
    .select([
      'supplier.id',
      'supplier.category_id',
      'supplier.country',
      'supplier.kvk_number',
      'supplier.vat_number',
      'supplier.lei',
      'supplier.parent_name',
      'supplier.review_on',
      'supplier.updated_at',
      'unit.name as unit_name',
    ])
    .select((eb) =>
      eb
        .selectFrom('supplier_answer')
        .select((inner) => inner.fn.max('supplier_answer.answered_at').as('answered_at'))
        .whereRef('supplier_answer.organisation_id', '=', 'supplier.organisation_id')
        .whereRef('supplier_answer.supplier_id', '=', 'supplier.id')
        .as('answered_at'),
    );
}

export type SupplierListMore = Awaited<ReturnType<ReturnType<typeof more>['execute']>>[number] & { tags: readonly Tag[] };

/** What the list can show of the suppliers on one page beyond what it always reads; by id. */
export async function listMoreOfSuppliers(db: Db, scope: OrganisationScope, ids: readonly string[]): Promise<ReadonlyMap<string, SupplierListMore>> {
  if (ids.length === 0) return new Map();
  const [rows, tags] = await Promise.all([more(db, scope, ids).execute(), listSupplierTags(db, scope, ids)]);
  return new Map(rows.map((row) => [row.id, { ...row, tags: tags.get(row.id) ?? [] }]));
}
