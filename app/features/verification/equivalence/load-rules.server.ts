import { addYears } from '#app/domain/calendar/calendar-date.ts';
import { ruleState } from '#app/domain/certificate/equivalence.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { equivalenceRuleOf, listEquivalenceRules } from '#db/queries/equivalence-rule.ts';

/** Every rule, with where it stands today. */
export async function loadRules({ db, scope, today, locale, member, can }: Pick<MemberContext, 'db' | 'scope' | 'today' | 'locale' | 'member' | 'can'>) {
  const rows = await listEquivalenceRules(db, scope);
  return {
    mayWrite: can('verification:write'),
    mayApprove: can('verification:accept_otherwise'),
    proposedUntil: addYears(today, 1),
    rules: rows.map((row) => ({
      id: row.id,
      scheme: schemeOf(row.scheme).name[locale],
      level: row.level,
      conditions: row.conditions,
      validUntil: row.valid_until,
      state: ruleState(equivalenceRuleOf(row), today),
      proposedBy: row.proposed_by,
      proposedAt: row.proposed_at,
      isOwn: row.proposed_by_member_id === member.id,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      isApproved: row.approval === 'approved',
      note: row.decision_note,
      endedOn: row.ended_on,
    })),
  };
}

export type Rules = Awaited<ReturnType<typeof loadRules>>;
export type RuleLine = Rules['rules'][number];
