import type { Flag, Instant } from './columns.ts';

/** A person in one organisation, with one role. */
export interface MemberTable {
  organisation_id: string;
  id: string;
  person_id: string;
  role: 'admin' | 'ciso' | 'procurement' | 'viewer';
  /** Approving is a right given to named members, not a role. */
  can_approve: Flag;
  /** 1: sees only the units in member_unit. */
  is_unit_limited: Flag;
  joined_at: Instant;
  removed_at: Instant | null;
}

export interface MemberTables {
  member: MemberTable;
}
