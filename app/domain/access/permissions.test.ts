import { describe, expect, test } from 'vitest';
import { actionGroups, actions, can, comesWithApproval, needsWholeOrganisation, roles, secondPersonRules } from './permissions.ts';

const may = (action: (typeof actions)[number], canApprove: boolean) => roles.filter((role) => can({ role, canApprove }, action));

describe('rights', () => {
  test('every right is in one group, once', () => {
    expect(Object.values(actionGroups).flat().sort()).toEqual([...actions].sort());
    expect(new Set(actions).size).toBe(actions.length);
  });

  test('somebody may do everything that can be done', () => {
    expect(actions.filter((action) => may(action, true).length === 0)).toEqual([]);
  });

  test.each([
    ['method:adopt', ['ciso'], [...roles]],
    ['contract:approve', [], [...roles]],
    ['verification:accept_otherwise', [], ['admin', 'ciso']],
    ['member:manage', ['admin'], ['admin']],
    ['view:tidy', ['admin', 'ciso'], ['admin', 'ciso']],
  ] as const)('%s: by role, and with approval', (action, byRole, withApproval) => {
    expect(may(action, false)).toEqual(byRole);
    expect(may(action, true)).toEqual(withApproval);
  });

  test('approval never takes a right away, and gives no other than its own', () => {
    for (const action of actions) {
      for (const role of roles) {
        const [without, withIt] = [can({ role, canApprove: false }, action), can({ role, canApprove: true }, action)];
        expect(withIt).toBe(without || comesWithApproval(role, action));
      }
    }
  });

  test('who sees some units neither imports nor takes the trail away', () => {
    expect(actions.filter(needsWholeOrganisation)).toEqual(['audit:export', 'import:run']);
  });

  test('asking less than is needed is decided with a right that no role has alone', () => {
    expect(may(secondPersonRules.lowerRequirement.decides, false)).toEqual([]);
  });
});
