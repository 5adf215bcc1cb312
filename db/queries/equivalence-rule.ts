import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { EquivalenceRule } from '#app/domain/certificate/equivalence.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { EquivalenceRuleTable } from '#db/schema/verification-policy.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type EquivalenceRuleRow = EquivalenceRuleTable;
type Proposal = Omit<EquivalenceRuleRow, 'organisation_id' | 'approval' | 'decided_at' | 'decided_by_member_id' | 'decision_note' | 'ended_on' | 'ended_by_member_id'>;

export async function insertEquivalenceRule(tx: Tx, scope: OrganisationScope, rule: Proposal): Promise<void> {
  await tx
    .insertInto('equivalence_rule')
    .values({ ...rule, organisation_id: scope.organisationId, approval: null, decided_at: null, decided_by_member_id: null, decision_note: null, ended_on: null, ended_by_member_id: null })
    .execute();
}

/** The newest first, with who proposed and who decided. */
export async function listEquivalenceRules(db: Db, scope: OrganisationScope) {
  return from(db, scope, 'equivalence_rule')
    .leftJoin('member as proposer', (join) => join.onRef('proposer.organisation_id', '=', 'equivalence_rule.organisation_id').onRef('proposer.id', '=', 'equivalence_rule.proposed_by_member_id'))
    .leftJoin('person as proposing', 'proposing.id', 'proposer.person_id')
    .leftJoin('member as decider', (join) => join.onRef('decider.organisation_id', '=', 'equivalence_rule.organisation_id').onRef('decider.id', '=', 'equivalence_rule.decided_by_member_id'))
    .leftJoin('person as deciding', 'deciding.id', 'decider.person_id')
    .selectAll('equivalence_rule')
    .select(['proposing.name as proposed_by', 'deciding.name as decided_by'])
    .orderBy('equivalence_rule.proposed_at', 'desc')
    .orderBy('equivalence_rule.id', 'desc')
    .execute();
}

export async function getEquivalenceRule(db: Db, scope: OrganisationScope, ruleId: string): Promise<EquivalenceRuleRow> {
  const row = await from(db, scope, 'equivalence_rule').selectAll('equivalence_rule').where('equivalence_rule.id', '=', ruleId).executeTakeFirst();
  if (!row) throw new RowNotFound('equivalence rule');
  return row;
}

export async function updateEquivalenceRule(tx: Tx, scope: OrganisationScope, ruleId: string, patch: Partial<Pick<EquivalenceRuleRow, 'approval' | 'decided_at' | 'decided_by_member_id' | 'decision_note' | 'ended_on' | 'ended_by_member_id'>>): Promise<void> {
  await updateIn(tx, scope, 'equivalence_rule').set(patch).where('equivalence_rule.id', '=', ruleId).execute();
}

/** A row as the domain reads it. */
export function equivalenceRuleOf(row: EquivalenceRuleRow): EquivalenceRule {
  return { id: row.id, scheme: row.scheme, level: row.level, validUntil: row.valid_until, approval: row.approval, endedOn: row.ended_on };
}
