import type { Instant } from './columns.ts';

/** A human being with a sign-in. */
export interface PersonTable {
  id: string;
  /** Folded to lower case; unique. */
  email: string;
  name: string;
  locale: 'en' | 'nl' | null;
  /** argon2id; null until the person has chosen a password. */
  password_hash: string | null;
  created_at: Instant;
  anonymised_at: Instant | null;
}

export interface PersonTables {
  person: PersonTable;
}
