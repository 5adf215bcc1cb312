import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listSupplierContracts } from '#db/queries/contract-list.ts';
import { contractRow } from '../list/contract-row.ts';

/** The contracts with one supplier, the first decision in front; null for who may not read contracts. */
export async function loadSupplierContracts(ctx: MemberContext, supplierId: string) {
  if (!ctx.can('contract:read')) return null;
  const rows = await listSupplierContracts(ctx.db, ctx.scope, supplierId, ctx.today);
  return { today: ctx.today, mayWrite: ctx.can('contract:write'), contracts: rows.map((row) => contractRow(row, ctx.today)) };
}

export type SupplierContractsData = NonNullable<Awaited<ReturnType<typeof loadSupplierContracts>>>;
