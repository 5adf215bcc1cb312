import { addYears } from '#app/domain/calendar/calendar-date.ts';
import { ruleState } from '#app/domain/certificate/equivalence.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { ruleRight } from '#app/domain/verification/second-person.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listRuleDeciders } from '#db/queries/checker.ts';
import { equivalenceRuleOf, listEquivalenceRules } from '#db/queries/equivalence-rule.ts';

/** Every rule, with where it stands today. */
export async function loadRules({ db, scope, today, locale, member, can }: Pick<MemberContext, 'db' | 'scope' | 'today' | 'locale' | 'member' | 'can'>) {
  const [rows, deciders] = [await listEquivalenceRules(db, scope), await listRuleDeciders(db, scope)];
  const deciderIds = deciders.map((one) => one.id);
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
      right: ruleRight(member.id, row.proposed_by_member_id, deciderIds),
      /** Who could decide instead. */
      others: deciders.filter((one) => one.id !== row.proposed_by_member_id).map((one) => one.name),
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
