import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { FourRiskAreas } from '#app/domain/level/method.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';
import { filteredSuppliers } from './supplier-filter.ts';

export interface Reach {
  area: FourRiskAreas;
  /** What the method calls no access in this area; null where it does not ask. */
  noAccess: string | null;
}

/**
 * Suppliers that a filter means, by name; with `reach` only those that reach that area, by a record of access that still
 * stands or by an answer. For the read worker: an answer is looked for in every classification.
 */
export async function listReachingSuppliers(db: Db, scope: OrganisationScope, filter: SupplierFilter, reach: Reach | null, today: CalendarDate, limit: number): Promise<string[]> {
  const rows = await filteredSuppliers(db, scope, filter, today)
    .$if(reach !== null, (query) => query.where((eb) => eb.or([eb('supplier.id', 'in', byAccess(db, scope, reach as Reach, today)), eb('supplier.id', 'in', byAnswer(db, scope, reach as Reach))])))
    .select('supplier.id')
    .orderBy('supplier.name_key')
    .orderBy('supplier.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

function byAccess(db: Db, scope: OrganisationScope, { area }: Reach, today: CalendarDate) {
  return from(db, scope, 'access')
    .select('access.supplier_id')
    .where('access.area', '=', area)
    .where('access.ended_at', 'is', null)
    .where((eb) => eb.or([eb('access.until_on', 'is', null), eb('access.until_on', '>=', today)]));
}

/** Answers are stored as `JSON.stringify` writes them. */
function byAnswer(db: Db, scope: OrganisationScope, { area, noAccess }: Reach) {
  return from(db, scope, 'classification')
    .select('classification.supplier_id')
    .where('classification.superseded_at', 'is', null)
    .where('classification.answers_json', 'like', `%"${area}":%`)
    .where(sql<boolean>`classification.answers_json not like ${`%"${area}":"${noAccess ?? ''}"%`}`);
}
