import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { changesBetween } from '#app/domain/audit/register-events.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findMember } from '#db/queries/member.ts';
import { findSuppliers, updateSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import { findUnit } from '#db/queries/unit.ts';
import type { RegisterContext } from '../register-context.ts';
import { beginSupplyAgain, endSupply } from '../supply/supply.server.ts';

/** What many suppliers get at once; absent: left as it is, null: taken away. */
export interface Assignment {
  ownerMemberId?: string | null;
  unitId?: string | null;
  status?: SupplierRow['status'];
}

/** Gives a selection of suppliers the same owner, unit or status; those that have it already get no event. */
export function assignSuppliers(context: RegisterContext, supplierIds: readonly string[], assignment: Assignment) {
  const { app, scope, today } = context;
  return mutate(app, scope, async (tx, { now }) => {
    if (!(await isAllowed(tx, context, assignment))) return refused('forbidden' as const);
    const after = definedOnly({ owner_member_id: assignment.ownerMemberId, unit_id: assignment.unitId, status: assignment.status });
    const changed = (await findSuppliers(tx, scope, supplierIds)).flatMap((row) => {
      const { owner_member_id, unit_id, status } = row;
      const changes = changesBetween<Assignable>({ owner_member_id, unit_id, status }, after);
      return changes ? [{ row, changes }] : [];
    });
    if (changed.length === 0) return refused('unchanged' as const);
    const ids = changed.map(({ row }) => row.id);
    await updateSuppliers(tx, scope, ids, { ...after, updated_at: now });
    const events: OrganisationAuditEvent[] = [];
    for (const { row, changes } of changed) {
      events.push({ type: 'supplier.changed', subject: { kind: 'supplier', id: row.id }, data: { changes } });
      if (changes.status) events.push(...(await supplyFollows(tx, context, row, after.status, now)));
    }
    if (after.status) await recordCoverage(tx, scope, ids, { cause: 'supplier.changed', today, now });
    return done({ count: changed.length }, nonEmpty(events));
  });
}

type Assignable = { owner_member_id: string | null; unit_id: string | null; status: SupplierRow['status'] };

function definedOnly(columns: { [Column in keyof Assignable]: Assignable[Column] | undefined }): Partial<Assignable> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

async function isAllowed(tx: Tx, { scope }: RegisterContext, { ownerMemberId, unitId }: Assignment): Promise<boolean> {
  if (ownerMemberId && !(await findMember(tx, scope, ownerMemberId))) return false;
  if (unitId === null) return scope.unitIds === null;
  return unitId === undefined || (await findUnit(tx, scope, unitId)) !== null;
}

async function supplyFollows(tx: Tx, { scope, today }: RegisterContext, row: SupplierRow, status: SupplierRow['status'] | undefined, now: string) {
  if (status === 'ended') return endSupply(tx, scope, row.id, today);
  return row.status === 'ended' ? beginSupplyAgain(tx, scope, row.id, { today, now }) : [];
}
