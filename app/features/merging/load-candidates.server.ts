import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listSuppliers } from '#db/queries/supplier-list.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { findPairs } from './load-duplicates.server.ts';
import { loadCards } from './supplier-card.server.ts';

const mostFound = 25;

/** With whom a supplier may be merged: those that look like it, or those that a person looks for. */
export async function loadCandidates(ctx: MemberContext, supplierId: string, text: string) {
  const supplier = await getSupplier(ctx.db, ctx.scope, supplierId);
  const ids = text === '' ? await alikeIds(ctx, supplierId) : await foundIds(ctx, text);
  const others = ids.filter((id) => id !== supplierId).slice(0, mostFound);
  const cards = await loadCards(ctx, others);
  return { base: `/o/${ctx.organisation.slug}`, supplier: { id: supplier.id, name: supplier.legal_name }, text, found: others.flatMap((id) => cards.get(id) ?? []) };
}

export type CandidatesData = Awaited<ReturnType<typeof loadCandidates>>;

async function alikeIds(ctx: MemberContext, supplierId: string): Promise<string[]> {
  const { pairs } = await findPairs(ctx);
  return pairs.flatMap(({ first, second }) => (first === supplierId ? [second] : second === supplierId ? [first] : []));
}

async function foundIds({ db, scope, today }: MemberContext, text: string): Promise<string[]> {
  const { rows } = await listSuppliers(db, scope, { text: text.slice(0, 200) }, today, { sort: 'name', descending: false, limit: mostFound + 1 });
  return rows.map((row) => row.id);
}
