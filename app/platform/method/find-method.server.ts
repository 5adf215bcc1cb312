import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import type { Db } from '#db/dialect/connect.ts';
import { findMethodVersionOn } from '#db/queries/method-version.ts';
import type { MethodInForce } from './method-in-force.ts';
import { readMethod } from './read-method.server.ts';

/** The method by which a day is judged: the adopted version of that day, or the default that nobody has adopted yet. */
export async function findMethodOn(db: Db, scope: OrganisationScope | SupplierScope, date: CalendarDate): Promise<MethodInForce> {
  const version = await findMethodVersionOn(db, scope, date);
  if (!version) return { number: null, name: null, effectiveOn: null, isProvisional: true, method: defaultMethod };
  return { number: version.number, name: version.name, effectiveOn: version.effective_on, isProvisional: false, method: readMethod(version.method_json) };
}
