import { knownAnswers, type Answers, type Level, type Method } from '#app/domain/level/method.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findSupplier } from '#db/queries/supplier.ts';
import { listSimilarAnswers } from '#db/queries/unclassified.ts';

export interface Similar {
  readonly suppliers: number;
  readonly spendCategory: string;
  readonly answers: Answers;
  readonly lowest: Level;
  readonly highest: Level;
}

const maxShown = 2;

/** How others of the same spending category were answered for. */
export async function findSimilar({ db, scope }: Pick<MemberContext, 'db' | 'scope'>, supplierId: string, method: Method): Promise<Similar[]> {
  const spendCategory = (await findSupplier(db, scope, supplierId))?.spend_category ?? null;
  if (spendCategory === null) return [];
  const sets = await listSimilarAnswers(db, scope, { spendCategory, butSupplierId: supplierId }, maxShown);
  return sets.map(({ answersJson, ...set }) => ({ ...set, spendCategory, answers: knownAnswers(method, JSON.parse(answersJson) as Record<string, unknown>) }));
}
