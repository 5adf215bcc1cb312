import type { Instant } from './columns.ts';

/** The question was passed on to a colleague, who has a link of their own beside the first one. */
export interface InvitationHandOverTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  invitation_id: string;
  /** Who had it until then. */
  from_name: string;
  from_email: string;
  name: string;
  email: string;
  /** As typed by who passed it on. */
  handed_by: string;
  token_hash: string;
  handed_at: Instant;
}

export interface InvitationHandOverTables {
  invitation_hand_over: InvitationHandOverTable;
}
