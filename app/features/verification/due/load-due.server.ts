import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { countDueChecks, listDueChecks } from '#db/queries/due-check.ts';
import { loadVerificationPolicy } from '#db/queries/verification-policy.ts';

const pageSize = 50;

/** Certificates to ask about again, by the policy of today. `after` is what the link to the next page carries. */
export async function loadDue({ db, scope, today }: Pick<MemberContext, 'db' | 'scope' | 'today'>, after: string | undefined) {
  const policy = await loadVerificationPolicy(db, scope);
  const [on = '', id = ''] = after?.split('~') ?? [];
  const [found, count] = await Promise.all([listDueChecks(db, scope, policy, today, { limit: pageSize + 1, after: after ? { on, id } : null }), countDueChecks(db, scope, policy, today)]);
  const page = found.slice(0, pageSize);
  const last = found.length > pageSize ? page.at(-1) : undefined;
  return {
    count,
    next: last ? `${last.effective_on}~${last.id}` : null,
    isFirst: !after,
    certificates: page.map((row) => ({
      id: row.id,
      proofId: row.proof_id,
      supplier: row.legal_name,
      level: row.level,
      issuer: row.issuer,
      judgedOn: row.effective_on,
      confirmedOn: row.confirmed_on ?? (row.method === 'issuer_confirmed' ? row.effective_on : null),
      askedAt: row.asked_at,
      limitedTo: row.confirmed_on === null ? row.limited_to : null,
      validUntil: row.valid_until,
    })),
  };
}

export async function countDue({ db, scope, today }: Pick<MemberContext, 'db' | 'scope' | 'today'>): Promise<number> {
  return countDueChecks(db, scope, await loadVerificationPolicy(db, scope), today);
}

export type Due = Awaited<ReturnType<typeof loadDue>>;
