import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listSupplierTags } from './tag.ts';
import { suppliersWithCoverage } from './supplier-filter.ts';

function exported(db: Db, scope: OrganisationScope, ids: readonly string[], day: CalendarDate) {
  return suppliersWithCoverage(db, scope, day)
    .leftJoin('member as owner', (join) => join.onRef('owner.organisation_id', '=', 'supplier.organisation_id').onRef('owner.id', '=', 'supplier.owner_member_id'))
    .leftJoin('person as owner_person', 'owner_person.id', 'owner.person_id')
    .leftJoin('unit', (join) => join.onRef('unit.organisation_id', '=', 'supplier.organisation_id').onRef('unit.id', '=', 'supplier.unit_id'))
    .where('supplier.id', 'in', ids)
    .select([
      'supplier.id',
      'supplier.legal_name',
      'supplier.own_reference',
      'supplier.kvk_number',
      'supplier.vat_number',
      'supplier.lei',
      'supplier.parent_name',
      'supplier.locations',
      'supplier.sub_processors',
      'supplier.country',
      'supplier.website',
      'supplier.category_id',
      'supplier.status',
      'supplier.triage',
      'supplier.yearly_spend_cents',
      'supplier.spend_currency',
      'supplier.updated_at',
      'coverage.state',
      'coverage.lowest',
      'coverage.highest',
      'coverage.held',
      'coverage.proof_until',
      'coverage.agreed_on',
      'coverage.areas',
      'owner_person.name as owner_name',
      'unit.name as unit_name',
    ]);
}

export type ExportedSupplier = Awaited<ReturnType<ReturnType<typeof exported>['execute']>>[number] & { tags: readonly string[] };

/** Suppliers with what their coverage amounts to that day, in no order; ids of others give nothing. */
export async function listSuppliersToExport(db: Db, scope: OrganisationScope, ids: readonly string[], day: CalendarDate): Promise<ExportedSupplier[]> {
  if (ids.length === 0) return [];
  const [rows, tags] = await Promise.all([exported(db, scope, ids, day).execute(), listSupplierTags(db, scope, ids)]);
  return rows.map((row) => ({ ...row, tags: (tags.get(row.id) ?? []).map((tag) => tag.name) }));
}
