export const roles = ['admin', 'ciso', 'procurement', 'viewer'] as const;
export type Role = (typeof roles)[number];

const reading = [
  'coverage:read',
  'supplier:read',
  'method:read',
  'invitation:read',
  'question:read',
  'certificate:read',
  'incident:read',
  'contract:read',
  'file:read',
  'member:read',
  'audit:read',
  'audit:export',
] as const;
const operating = [
  'supplier:write',
  'import:run',
  'triage:write',
  'classification:write',
  'invitation:send',
  'question:ask',
  'certificate:write',
  /** Whoever picks up the phone can open an incident, keep its log and record what was cut off. */
  'incident:write',
  'mail:read',
  'contract:write',
] as const;
/** `incident:decide`: whether it is significant, what was reported to the authority, and that it is over. */
const judging = ['verification:write', 'incident:decide', 'method:adopt', /** Views of the list that others share. */ 'view:tidy'] as const;
const managing = ['member:manage', 'organisation:manage'] as const;
/** In no role alone: see `approving`. */
const decidingBeside = ['contract:approve', 'verification:accept_otherwise'] as const;
/** Only in demo organisations, where the visitor is the CISO. */
const tidying = ['demo:remove'] as const;

/** In the order in which the page of rights shows them. */
export const actionGroups = { reading, operating, judging, managing, decidingBeside, tidying } as const;
export type ActionGroup = keyof typeof actionGroups;

export const actions = [...reading, ...operating, ...judging, ...managing, ...decidingBeside, ...tidying] as const;
export type Action = (typeof actions)[number];

/** The only table of who may do what. A right that is not written here does not exist. */
const allowed: Record<Role, readonly Action[]> = {
  admin: [...reading, ...operating, ...managing, ...tidying, 'verification:write', 'incident:decide', 'view:tidy'],
  ciso: [...reading, ...operating, ...judging, ...tidying],
  procurement: [...reading, ...operating],
  viewer: reading,
};

/**
 * Rights that come with approval: approving is a right of named members, beside their role. Where `besides` names another
 * right, the role must have that one: who may not judge certificates does not accept other proof for one either.
 */
const approving = {
  'method:adopt': { besides: null },
  'contract:approve': { besides: null },
  'verification:accept_otherwise': { besides: 'verification:write' },
} as const satisfies Partial<Record<Action, { besides: Action | null }>>;

/** What touches suppliers of every unit at once: not for a member who is limited to some of them. */
const wholeOrganisation: readonly Action[] = ['import:run', 'audit:export'];

/**
 * Decisions of two people: `asks` is the right to ask, `decides` the right to decide, and who asked does not decide.
 * `unlessAlone`: where nobody else may decide, who asked does, and the record says so. Our design.
 */
export const secondPersonRules = {
  lowerRequirement: { asks: 'contract:write', decides: 'contract:approve', unlessAlone: true },
  /** Only for the levels of which the verification policy asks it. */
  confirmCertificate: { asks: 'invitation:send', decides: 'verification:write', unlessAlone: true },
  equivalenceRule: { asks: 'verification:write', decides: 'verification:accept_otherwise', unlessAlone: true },
} as const satisfies Record<string, { asks: Action; decides: Action; unlessAlone: boolean }>;
export type SecondPersonRule = keyof typeof secondPersonRules;

export interface Permitted {
  role: Role;
  canApprove: boolean;
}

export function can(member: Permitted, action: Action): boolean {
  return allowed[member.role].includes(action) || (member.canApprove && comesWithApproval(member.role, action));
}

/** Whether a member of this role has the right once they may approve. */
export function comesWithApproval(role: Role, action: Action): boolean {
  const right: { besides: Action | null } | undefined = (approving as Partial<Record<Action, { besides: Action | null }>>)[action];
  return right !== undefined && (right.besides === null || allowed[role].includes(right.besides));
}

/** Whether the right is only for members who see every unit. */
export function needsWholeOrganisation(action: Action): boolean {
  return wholeOrganisation.includes(action);
}
