import type { CompanyScope, SupplierScope } from '#app/domain/access/scope.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';

/**
 * Whoever holds the link of a supplier speaks for its company. Until the first sharing there is none; it then gets the
 * supplier's own id, so that two answers at the same moment make one company. Never found by a name or a number.
 */
export function companyScopeOf(scope: SupplierScope, supplier: { id: string; company_id: string | null }): CompanyScope {
  return unsafeCompanyScope({ companyId: supplier.company_id ?? supplier.id, actor: scope.actor });
}
