import { ruleState } from '#app/domain/certificate/equivalence.ts';
import { ruleRight } from '#app/domain/verification/second-person.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { listRuleDeciders } from '#db/queries/checker.ts';
import { equivalenceRuleOf, getEquivalenceRule, insertEquivalenceRule, updateEquivalenceRule } from '#db/queries/equivalence-rule.ts';
import { newId } from '#db/queries/new-id.ts';
import type { RuleDecisionValues, RuleValues } from './equivalence.form.ts';

type RuleContext = Pick<MemberContext, 'app' | 'scope' | 'member' | 'today' | 'can'>;

/** Proposes a rule. It allows nothing until a member who may approve has approved it. */
export function proposeRule({ app, scope, member }: RuleContext, { scheme, level, conditions, validUntil }: RuleValues) {
  return mutate(app, scope, async (tx, { now }) => {
    const id = newId();
    await insertEquivalenceRule(tx, scope, { id, scheme, level, conditions, valid_until: validUntil, proposed_at: now, proposed_by_member_id: member.id });
    return done({ id }, [{ type: 'equivalence.proposed', subject: { kind: 'equivalence_rule', id }, data: { scheme, level, conditions, validUntil } }]);
  });
}

/** Decides a proposal, once; only who may accept other proof does, and not who proposed it where somebody else can. */
export function decideRule({ app, scope, member, can }: RuleContext, { ruleId, decision, note }: RuleDecisionValues) {
  return mutate<{ isApproved: boolean }, 'decided' | 'own'>(app, scope, async (tx, { now }) => {
    if (!can('verification:accept_otherwise')) throw new AppError('forbidden');
    const rule = await getEquivalenceRule(tx, scope, ruleId);
    if (rule.approval !== null || rule.ended_on !== null) return refused('decided');
    const deciders = await listRuleDeciders(tx, scope);
    if (ruleRight(member.id, rule.proposed_by_member_id, deciders.map((one) => one.id)) === 'own') return refused('own');
    const isApproved = decision === 'approve';
    await updateEquivalenceRule(tx, scope, ruleId, { approval: isApproved ? 'approved' : 'declined', decided_at: now, decided_by_member_id: member.id, decision_note: note });
    const isOwnProposal = rule.proposed_by_member_id === member.id;
    return done({ isApproved }, [
      { type: 'equivalence.decided', subject: { kind: 'equivalence_rule', id: ruleId }, data: { scheme: rule.scheme, level: rule.level, validUntil: rule.valid_until, isApproved, isOwnProposal, note } },
    ]);
  });
}

/** Ends a rule, or takes back a proposal, from today on. Acceptances under it stand: nothing acts backwards. */
export function endRule({ app, scope, member, today }: RuleContext, ruleId: string) {
  return mutate(app, scope, async (tx) => {
    const rule = await getEquivalenceRule(tx, scope, ruleId);
    const state = ruleState(equivalenceRuleOf(rule), today);
    if (state !== 'in_force' && state !== 'proposed') return refused('decided');
    await updateEquivalenceRule(tx, scope, ruleId, { ended_on: today, ended_by_member_id: member.id });
    return done(null, [{ type: 'equivalence.ended', subject: { kind: 'equivalence_rule', id: ruleId }, data: { scheme: rule.scheme, level: rule.level, endedOn: today } }]);
  });
}
