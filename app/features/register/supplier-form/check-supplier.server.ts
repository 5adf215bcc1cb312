import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { findMember } from '#db/queries/member.ts';
import { findSuppliersByIdentity } from '#db/queries/supplier-identity.ts';
import { findUnit } from '#db/queries/unit.ts';
import type { SupplierValues } from './supplier-values.ts';

export type SupplierProblem =
  | { field: 'unitId' | 'ownerMemberId' }
  | { field: 'allowDuplicate'; other: { id: string; name: string } }
  | { field: null; unchanged: true };

/** Who is limited to units may only put suppliers where they can see them; owner and unit must be this organisation's. */
export async function checkPlace(db: Db, scope: OrganisationScope, values: SupplierValues): Promise<SupplierProblem | null> {
  const { unitId, ownerMemberId } = values;
  if (scope.unitIds !== null && (unitId === null || !scope.unitIds.includes(unitId))) return { field: 'unitId' };
  if (unitId !== null && !(await findUnit(db, scope, unitId))) return { field: 'unitId' };
  if (ownerMemberId !== null && !(await findMember(db, scope, ownerMemberId))) return { field: 'ownerMemberId' };
  return null;
}

/** Another supplier with the same KvK number, VAT number, LEI or own reference. Names alone say too little. */
export async function findDuplicate(db: Db, scope: OrganisationScope, values: SupplierValues, exceptId: string | null): Promise<SupplierProblem | null> {
  const one = (value: string | null) => (value === null ? [] : [value]);
  const same = await findSuppliersByIdentity(db, scope, {
    kvkNumbers: one(values.kvkNumber),
    vatNumbers: one(values.vatNumber),
    leis: one(values.lei),
    ownReferences: one(values.ownReference),
  });
  const other = same.find((supplier) => supplier.id !== exceptId);
  return other ? { field: 'allowDuplicate', other: { id: other.id, name: other.legal_name } } : null;
}
