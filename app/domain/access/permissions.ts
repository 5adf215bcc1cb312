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
const judging = ['verification:write', 'incident:decide', 'method:adopt'] as const;
const managing = ['member:manage', 'organisation:manage'] as const;
/** In no role: see `allowedToApprovers`. */
const approvingContracts = ['contract:approve'] as const;
/** Only in demo organisations, where the visitor is the CISO. */
const tidying = ['demo:remove'] as const;

export const actions = [...reading, ...operating, ...judging, ...managing, ...approvingContracts, ...tidying] as const;
export type Action = (typeof actions)[number];

/** The only table of who may do what. A right that is not written here does not exist. */
const allowed: Record<Role, readonly Action[]> = {
  admin: [...reading, ...operating, ...managing, ...tidying, 'verification:write', 'incident:decide'],
  ciso: [...reading, ...operating, ...judging, ...tidying],
  procurement: [...reading, ...operating],
  viewer: reading,
};

/** Rights that come with approval, whatever the role: approving is a right of named members. */
const allowedToApprovers: readonly Action[] = ['method:adopt', ...approvingContracts];

export interface Permitted {
  role: Role;
  canApprove: boolean;
}

export function can(member: Permitted, action: Action): boolean {
  return allowed[member.role].includes(action) || (member.canApprove && allowedToApprovers.includes(action));
}
