import type { Flag, Instant } from './columns.ts';

/** A mailed, hashed, expiring link by which a person becomes a member. */
export interface MemberInvitationTable {
  organisation_id: string;
  id: string;
  email: string;
  name: string;
  role: 'admin' | 'ciso' | 'procurement' | 'viewer';
  can_approve: Flag;
  token_hash: string;
  invited_by_member_id: string;
  created_at: Instant;
  expires_at: Instant;
  accepted_at: Instant | null;
  revoked_at: Instant | null;
}

export interface MemberInvitationTables {
  member_invitation: MemberInvitationTable;
}
