import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { askedService, type AskedService } from '#app/domain/invitation/asked.ts';
import { mayInvite, type MayInvite } from '#app/domain/invitation/may-invite.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { maxLevel, type Level, type Method } from '#app/domain/level/method.ts';
import { readMethod } from '#app/platform/method/read-method.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listClassifications } from '#db/queries/classification.ts';
import { findMethodVersion } from '#db/queries/method-version.ts';
import { getOrganisation, type OrganisationRow } from '#db/queries/organisation.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { getSupplier, type SupplierRow } from '#db/queries/supplier.ts';

type Scope = OrganisationScope | SupplierScope;

/** What one supplier could be asked today, and whether it may be. */
export interface Ask {
  supplier: SupplierRow;
  organisation: OrganisationRow;
  may: MayInvite;
  lowest: Level;
  highest: Level;
  /** Some level rests on the default method that nobody has adopted. */
  isProvisional: boolean;
  services: readonly AskedService[];
}

/** Throws RowNotFound for a supplier outside the scope. */
export async function loadAsk(db: Db, scope: Scope, supplierId: string, today: CalendarDate): Promise<Ask> {
  const supplier = await getSupplier(db, scope, supplierId);
  const organisation = await getOrganisation(db, scope);
  const services = await listSuppliedServices(db, scope, [supplierId]);
  const classifications = new Map((await listClassifications(db, scope, [supplierId])).map((row) => [row.supplied_service_id, row]));
  const methods = await methodsOf(db, scope, [...classifications.values()].map((row) => row.method_number));
  const current = services.filter((service) => service.ended_on === null || service.ended_on > today);
  const classified = current.flatMap((service) => classifications.get(service.id) ?? []);
  const lowest = classified.map((row) => row.lowest).reduce<Level>(maxLevel, 'none');
  const highest = classified.map((row) => row.highest).reduce<Level>(maxLevel, 'none');
  return {
    supplier,
    organisation,
    may: mayInvite({ triage: supplier.triage, status: supplier.status, required: classified.length > 0 ? { lowest, highest } : null }),
    lowest,
    highest,
    isProvisional: classified.some((row) => row.method_number === null),
    services: classified.map((row) => {
      const name = services.find((service) => service.id === row.supplied_service_id)?.name ?? '';
      const method = methods.get(row.method_number) ?? defaultMethod;
      return askedService(name, method, JSON.parse(row.answers_json) as Record<string, unknown>);
    }),
  };
}

/** The methods that judged, each by its number; `null` is the default. */
async function methodsOf(db: Db, scope: Scope, numbers: readonly (number | null)[]): Promise<ReadonlyMap<number | null, Method>> {
  const methods = new Map<number | null, Method>([[null, defaultMethod]]);
  for (const number of new Set(numbers)) {
    const version = number === null ? null : await findMethodVersion(db, scope, number);
    if (version) methods.set(version.number, readMethod(version.method_json));
  }
  return methods;
}
