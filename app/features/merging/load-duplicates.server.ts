import type { DuplicatePair, Evidence } from '#app/domain/register/duplicates.ts';
import { pairKey } from '#app/domain/register/duplicates.ts';
import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import { loadCards, type SupplierCard } from './supplier-card.server.ts';
import type { FoundDuplicates } from './duplicate-tasks.server.ts';
import { needsNoChoice } from './merge-columns.ts';

const pairsPerPage = 20;

export interface PairView {
  key: string;
  evidence: Evidence[];
  first: SupplierCard;
  second: SupplierCard;
}

/** Pairs stay as they are until anything in the organisation changes. */
const kept = new ChainCache(50);

export function findPairs(ctx: MemberContext): Promise<FoundDuplicates> {
  return kept.get(ctx.db, ctx.scope, 'duplicates', () => ctx.app.readWorker.run<FoundDuplicates>('find-duplicates', { scope: ctx.scope }, ctx.scope));
}

/** A page of suppliers that may be one, with what each has. `after` is the key of the last pair before it. */
export async function loadDuplicates(ctx: MemberContext, after: string | null) {
  const { total, pairs } = await findPairs(ctx);
  const keyOf = (pair: DuplicatePair) => pairKey(pair.first, pair.second);
  const start = after === null ? 0 : pairs.findIndex((pair) => keyOf(pair) === after) + 1;
  const shown = pairs.slice(start, start + pairsPerPage);
  const ids = [...new Set(shown.flatMap((pair) => [pair.first, pair.second]))];
  const cards = await loadCards(ctx, ids);
  const views = shown.flatMap((pair): PairView[] => {
    const [first, second] = [cards.get(pair.first), cards.get(pair.second)];
    return first && second ? [{ key: keyOf(pair), evidence: pair.evidence, first, second }] : [];
  });
  return {
    base: `/o/${ctx.organisation.slug}`,
    total,
    pairs: views,
    safe: (await safePairs(ctx, shown)).map(keyOf),
    isFirst: start === 0,
    next: start + pairsPerPage < pairs.length && shown.length > 0 ? keyOf(shown.at(-1)!) : null,
    mayMerge: ctx.can('supplier:write'),
  };
}

export type DuplicatesData = Awaited<ReturnType<typeof loadDuplicates>>;

/** Pairs with the same KvK number in which nothing is to be chosen: no two of them about the same supplier. */
async function safePairs(ctx: MemberContext, pairs: readonly DuplicatePair[]): Promise<DuplicatePair[]> {
  const sure = pairs.filter((pair) => pair.evidence.includes('kvk'));
  const rows = new Map((await findSuppliers(ctx.db, ctx.scope, sure.flatMap((pair) => [pair.first, pair.second]))).map((row) => [row.id, row]));
  const taken = new Set<string>();
  return sure.filter((pair) => {
    const [first, second] = [rows.get(pair.first), rows.get(pair.second)];
    if (!first || !second || taken.has(pair.first) || taken.has(pair.second) || !isSafe(first, second)) return false;
    taken.add(pair.first).add(pair.second);
    return true;
  });
}

/** The same body by its KvK number, and nobody has to choose anything. */
export function isSafe(first: SupplierRow, second: SupplierRow): boolean {
  const twoCompanies = first.company_id !== null && second.company_id !== null && first.company_id !== second.company_id;
  return first.kvk_number !== null && first.kvk_number === second.kvk_number && !twoCompanies && needsNoChoice(first, second);
}
