import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { countDueChecks, listDueChecks } from '#db/queries/due-check.ts';
import { loadVerificationPolicy } from '#db/queries/verification-policy.ts';

const pageSize = 50;

/** Certificates to ask about again, by the policy of today. `after` is what the link to the next page carries. */
export async function loadDue({ db, scope, today, can }: Pick<MemberContext, 'db' | 'scope' | 'today' | 'can'>, after: string | undefined) {
  const policy = await loadVerificationPolicy(db, scope);
  const [on = '', id = ''] = after?.split('~') ?? [];
  const [found, count] = await Promise.all([listDueChecks(db, scope, policy, today, { limit: pageSize + 1, after: after ? { on, id } : null }), countDue({ db, scope, today })]);
  const page = found.slice(0, pageSize);
  const last = found.length > pageSize ? page.at(-1) : undefined;
  return {
    count,
    mayAsk: can('verification:write'),
    next: last ? `${last.checked_on}~${last.id}` : null,
    isFirst: !after,
    certificates: page.map((row) => ({
      id: row.id,
      supplier: row.legal_name,
      level: row.level,
      issuer: row.issuer,
      judgedOn: row.effective_on,
      confirmedOn: row.confirmed_on,
      askedAt: row.asked_at,
      limitedTo: row.confirmed_on === null ? row.limited_to : null,
      validUntil: row.valid_until,
    })),
  };
}

/** One per running database: two apps in one process share nothing. */
const caches = new WeakMap<Db, ChainCache>();

/** How many wait to be asked about again; every page with the queue says it, so it is kept until the organisation's chain moves. */
export function countDue({ db, scope, today }: Pick<MemberContext, 'db' | 'scope' | 'today'>): Promise<number> {
  let cache = caches.get(db);
  if (!cache) caches.set(db, (cache = new ChainCache()));
  return cache.get(db, scope, `due checks ${today}`, async () => countDueChecks(db, scope, await loadVerificationPolicy(db, scope), today));
}

export type Due = Awaited<ReturnType<typeof loadDue>>;
