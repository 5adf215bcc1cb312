import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Db } from '#db/dialect/connect.ts';

/** One per running database: two apps in one process share nothing. */
const caches = new WeakMap<Db, ChainCache>();

/** Figures that hold until the organisation's chain moves; `question` names the day that they speak of. */
export function keepForChain<T>({ db, scope }: Pick<MemberContext, 'db' | 'scope'>, question: string, read: () => Promise<T>): Promise<T> {
  let cache = caches.get(db);
  if (!cache) caches.set(db, (cache = new ChainCache()));
  return cache.get(db, scope, question, read);
}
