import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Progress } from './overview-tasks.server.ts';

const kept = new ChainCache();

/** How far the whole register is. Whoever only looks and skips asks again and again; only a change makes it anew. */
export function loadProgress({ app, db, scope }: Pick<MemberContext, 'app' | 'db' | 'scope'>): Promise<Progress> {
  return kept.get(db, scope, 'to classify', () => app.readWorker.run<Progress>('count-to-classify', { scope }, scope));
}
