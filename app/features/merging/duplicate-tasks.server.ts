import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { findDuplicates, pairKey, type DuplicatePair } from '#app/domain/register/duplicates.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listComparables } from '#db/queries/comparable-supplier.ts';
import { listKeptApart } from '#db/queries/supplier-apart.ts';

export interface FoundDuplicates {
  total: number;
  pairs: DuplicatePair[];
}

/** More than anybody goes through before the register has changed. */
const mostPairs = 2_000;

/** For the read worker: every supplier is held against every other by what they have in common. */
export const duplicateTasks = (read: ReadDb) => ({
  'find-duplicates': async ({ scope, whole = false }: { scope: OrganisationScope; whole?: boolean }): Promise<FoundDuplicates> => {
    const apart = new Set((await listKeptApart(read, scope)).map(([one, other]) => pairKey(one, other)));
    const pairs = findDuplicates(await listComparables(read, scope), apart);
    return { total: pairs.length, pairs: whole ? pairs : pairs.slice(0, mostPairs) };
  },
});
