import { actionGroups, can, comesWithApproval, needsWholeOrganisation, roles, secondPersonRules, type Action, type ActionGroup, type Role, type SecondPersonRule } from '#app/domain/access/permissions.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listMembers } from '#db/queries/member.ts';

/** `approvers`: not by the role, but for those of it who may approve. */
export type Held = 'yes' | 'approvers' | 'no';

export interface RightLine {
  action: Action;
  held: Record<Role, Held>;
  needsWholeOrganisation: boolean;
}

const lineOf = (action: Action): RightLine => ({
  action,
  held: Object.fromEntries(roles.map((role) => [role, heldBy(role, action)])) as Record<Role, Held>,
  needsWholeOrganisation: needsWholeOrganisation(action),
});

export function heldBy(role: Role, action: Action): Held {
  if (can({ role, canApprove: false }, action)) return 'yes';
  return comesWithApproval(role, action) ? 'approvers' : 'no';
}

/** Who may do what here, read off the one table of rights: the page cannot say anything else than what is checked. */
export async function loadRights({ db, scope, organisation }: Pick<MemberContext, 'db' | 'scope' | 'organisation'>) {
  const members = await listMembers(db, scope);
  const isShown = (group: ActionGroup) => group !== 'tidying' || organisation.is_demo === 1;
  return {
    groups: (Object.keys(actionGroups) as ActionGroup[]).filter(isShown).map((group) => ({ group, lines: actionGroups[group].map(lineOf) })),
    membersByRole: Object.fromEntries(roles.map((role) => [role, members.filter((member) => member.role === role).length])) as Record<Role, number>,
    approvers: members.filter((member) => member.can_approve === 1).map(({ id, name, role }) => ({ id, name, role })),
    limited: members.filter((member) => member.is_unit_limited === 1).map(({ id, name }) => ({ id, name })),
    secondPerson: Object.keys(secondPersonRules) as SecondPersonRule[],
  };
}

export type Rights = Awaited<ReturnType<typeof loadRights>>;
