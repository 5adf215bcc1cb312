import type { Actor, CompanyScope, OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { findCompanyThatJoined } from '#db/queries/company-client.ts';
import { findCompanyThatShared } from '#db/queries/share.ts';

interface Named {
  id: string;
  company_id: string | null;
}

/** The company that a row of a register is, as far as that was said; null: nobody has shared anything for it, or kept a desk, yet. */
export async function findCompanyOfSupplier(db: Db, scope: OrganisationScope | SupplierScope, supplier: Named): Promise<CompanyScope | null> {
  const companyId = supplier.company_id ?? (await findCompanyThatShared(db, scope, supplier.id)) ?? (await findCompanyThatJoined(db, scope, supplier.id));
  return companyId === null ? null : unsafeCompanyScope({ companyId, actor: scope.actor });
}

/**
 * Whoever holds the link of a supplier speaks for its company. Until the first sharing there is none; it then gets the
 * supplier's own id, so that two answers at the same moment make one company. Never found by a name or a number.
 */
export async function companyScopeOf(db: Db, scope: SupplierScope, supplier: Named): Promise<CompanyScope> {
  return (await findCompanyOfSupplier(db, scope, supplier)) ?? newCompanyScope(supplier, scope.actor);
}

export const newCompanyScope = (supplier: Named, actor: Actor): CompanyScope => unsafeCompanyScope({ companyId: supplier.id, actor });
