import { describe, expect, test } from 'vitest';
import { approvalHolds, requirementStanding, requirementStates } from '#app/domain/contract/requirement.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import type { Database } from '#db/schema/index.ts';
import { planDemo } from './plan.ts';

describe('contracts of the demo data', () => {
  const plan = planDemo('2026-03-14', 1, sha256);
  const rowsOf = <T extends keyof Database>(table: T): Database[T][] => plan.pages.flatMap((page) => (page.rows[table] ?? []) as Database[T][]);
  const steps = rowsOf('contract_requirement');
  const current = steps.filter((step) => step.superseded_at === null);

  test.each(plan.organisations)('of $name stand in every state', ({ id }) => {
    const own = current.filter((step) => step.organisation_id === id);
    expect(requirementStates.filter((state) => !own.some((step) => step.state === state))).toEqual([]);
    expect(own.some((step) => step.approval === 'asked') && own.some((step) => step.approval === 'given')).toBe(true);
    expect(rowsOf('contract').filter((contract) => contract.organisation_id === id).length).toBeGreaterThan(own.length);
  });

  test('have one current step, and each step ends when the next begins', () => {
    expect(new Set(current.map((step) => step.contract_id)).size).toBe(current.length);
    for (const step of steps) {
      const next = steps.filter((other) => other.contract_id === step.contract_id && other.recorded_at > step.recorded_at).map((other) => other.recorded_at).sort()[0];
      expect(step.superseded_at).toBe(next ?? null);
    }
  });

  test('ask less only with an approval that was asked or given', () => {
    const less = steps.filter((step) => requirementStanding({ level: step.level, approval: step.approval, neededThen: step.needed_highest }, { lowest: step.needed_lowest, highest: step.needed_highest }) !== 'enough');
    expect(less.length).toBeGreaterThan(0);
    for (const { level, approval, needed_highest: neededThen, needed_lowest: lowest, state } of less) {
      expect(approval === 'asked' ? state === 'proposed' : approvalHolds({ level, approval, neededThen }, { lowest, highest: neededThen })).toBe(true);
    }
  });

  test('were put to a supplier only while its link was open', () => {
    const invitations = new Map(rowsOf('invitation').map((row) => [row.id, row]));
    for (const step of steps.filter((one) => one.invitation_id !== null)) {
      const invitation = invitations.get(step.invitation_id ?? '');
      expect(invitation && invitation.created_at < step.recorded_at && step.recorded_at < invitation.expires_at).toBe(true);
    }
  });
});
