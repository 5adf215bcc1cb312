import { knownAnswers, type Answers, type Method } from '#app/domain/level/method.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listClassifications, type ClassificationRow } from '#db/queries/classification.ts';
import type { SuppliedServiceRow } from '#db/queries/supplied-service.ts';
import { findSuppliers, type SupplierRow } from '#db/queries/supplier.ts';

/** One supplied service to answer for, with what holds now. */
export interface Target {
  readonly supplier: SupplierRow;
  readonly service: SuppliedServiceRow;
  readonly current: ClassificationRow | null;
}

type Scope = MemberContext['scope'];

/** These supplied services, those left out that the member may not see. */
export async function loadTargets(db: Db, scope: Scope, services: readonly SuppliedServiceRow[]): Promise<Target[]> {
  const ids = [...new Set(services.map((service) => service.supplier_id))];
  const suppliers = new Map((await findSuppliers(db, scope, ids)).map((row) => [row.id, row]));
  const current = new Map((await listClassifications(db, scope, ids)).map((row) => [row.supplied_service_id, row]));
  return services.flatMap((service) => {
    const supplier = suppliers.get(service.supplier_id);
    return supplier ? [{ supplier, service, current: current.get(service.id) ?? null }] : [];
  });
}

export function answersOf(method: Method, row: ClassificationRow | null): Answers {
  return row ? knownAnswers(method, JSON.parse(row.answers_json) as Record<string, unknown>) : {};
}
