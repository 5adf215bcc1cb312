import type { Instant } from './columns.ts';

/** A sign-in of one person; the cookie holds a secret, the row its SHA-256. */
export interface SessionTable {
  token_hash: string;
  id: string;
  person_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  rotated_at: Instant;
  /** Accepted for a short grace after rotation, for requests in flight. */
  previous_token_hash: string | null;
  expires_at: Instant;
  revoked_at: Instant | null;
  user_agent: string;
}

export interface SessionTables {
  session: SessionTable;
}
