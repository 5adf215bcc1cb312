import { sql, type SqlBool } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { requiredStates } from '#app/domain/coverage/state.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { Db } from '#db/dialect/connect.ts';
import { findFew, narrowestOrder, placeFew } from './few-suppliers.ts';
import { asksForCoverage, matchingSuppliers } from './supplier-filter.ts';
import { lanesOf } from './supplier-lane.ts';

/**
 * What stands in the bars and is not chosen yet: the filter `candidatesInFigures`. Written out, because a partial index is
 * found by the letter of its condition only.
 */
export async function countCandidates(db: Db, scope: OrganisationScope, day: CalendarDate): Promise<number> {
  const { count } = await matchingSuppliers(db, scope, { states: requiredStates }, day)
    .where(sql<SqlBool>`supplier.status = 'candidate'`)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many suppliers a filter means. What is asked of coverage is counted in its own indexes: looking up every row is most of the work. */
export async function countSuppliers(db: Db, scope: OrganisationScope, filter: SupplierFilter, day: CalendarDate): Promise<number> {
  const tagged = filter.tag ? await findFew(db, scope, filter, day) : null;
  if (tagged) return (await placeFew(db, scope, filter, day, tagged, 'name', false)).length;
  const stretches = asksForCoverage(filter)
    ? lanesOf(db, scope, filter, day, narrowestOrder(filter), false).map((lane) => lane.suppliers.clearSelect())
    : [matchingSuppliers(db, scope, filter, day)];
  let total = 0;
  for (const stretch of stretches) {
    const { count } = await stretch.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    total += Number(count);
  }
  return total;
}
