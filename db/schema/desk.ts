import type { Instant } from './columns.ts';

/** Somebody at a supplier who signs in at its desk: one per e-mail address. Opens no organisation. */
export interface DeskAccountTable {
  id: string;
  /** Folded to lower case; unique. */
  email: string;
  name: string;
  locale: 'en' | 'nl' | null;
  /** argon2id; null: signs in by a code in a mail. */
  password_hash: string | null;
  created_at: Instant;
}

/** Who speaks for a company at its desk. One address may speak for several, which stay apart. */
export interface CompanyMemberTable {
  id: string;
  company_id: string;
  account_id: string;
  added_at: Instant;
  /** Null: by the first sharing, which founded the company. */
  added_by_account_id: string | null;
  removed_at: Instant | null;
}

/** A sign-in at the desk; the cookie holds a secret, the row its SHA-256. */
export interface DeskSessionTable {
  token_hash: string;
  id: string;
  account_id: string;
  /** Opened by the link with which this company was founded, and no further, until the address is proved; null: the address was proved, by a code or a password. */
  company_id: string | null;
  /** The name that was typed with that first sharing or answer. */
  visitor_name: string | null;
  created_at: Instant;
  last_seen_at: Instant;
  rotated_at: Instant;
  previous_token_hash: string | null;
  expires_at: Instant;
  revoked_at: Instant | null;
  user_agent: string;
}

/** A code that was asked for from one browser; also for an address that nobody has, so that the answer tells nothing. */
export interface DeskCodeTable {
  id: string;
  /** SHA-256 of a secret in the browser that asked: elsewhere the code is worth nothing. */
  browser_hash: string;
  /** Null until the mail is written, and for ever when nobody has the address. */
  account_id: string | null;
  /** The address that is proved by it; null until the mail is written. */
  email: string | null;
  code_hash: string | null;
  created_at: Instant;
  expires_at: Instant;
  attempts_left: number;
  used_at: Instant | null;
}

export interface DeskTables {
  desk_account: DeskAccountTable;
  company_member: CompanyMemberTable;
  desk_session: DeskSessionTable;
  desk_code: DeskCodeTable;
}
