import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import { isAgreedDate, type ContractPromise } from '#app/domain/contract/promise.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { insertAgreedDate } from '#db/queries/agreed-date.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { newId } from '#db/queries/new-id.ts';

type Scope = OrganisationScope | SupplierScope;

/** Whether agreeing to this says by when the supplier's gap is closed; the screen says so before anybody agrees. */
export async function closesGap(db: Db, scope: Scope, supplierId: string, promise: ContractPromise, today: CalendarDate): Promise<boolean> {
  const row = await findCoverage(db, scope, supplierId, today);
  return isAgreedDate(promise, row && { state: row.state, agreedOn: row.agreed_on, highest: row.highest, serviceId: row.supplied_service_id }, today);
}

/** Makes the date of an agreed requirement the agreed date of coverage, where that is what it means. Call it in the transaction that agrees. */
export async function recordPromise(
  tx: Tx,
  scope: Scope,
  supplierId: string,
  promise: ContractPromise,
  { source, today, now }: { source: 'supplier' | 'member'; today: CalendarDate; now: Instant },
): Promise<OrganisationAuditEvent[]> {
  if (!(await closesGap(tx, scope, supplierId, promise, today))) return [];
  const agreedOn = promise.byOn;
  await insertAgreedDate(tx, scope, { id: newId(), supplier_id: supplierId, agreed_on: agreedOn, source, effective_on: today, recorded_at: now });
  await recordCoverage(tx, scope, [supplierId], { cause: 'agreed_date.recorded', today, now });
  return [{ type: 'agreed_date.recorded', subject: { kind: 'supplier', id: supplierId }, data: { agreedOn, source, effectiveOn: today } }];
}
