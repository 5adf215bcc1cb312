import type { Instant } from './columns.ts';

/** What the installation’s key has signed of a chain. The key is not in the database. */
export interface SignedHeadTable {
  chain_id: string;
  sequence: number;
  hash: string;
  signed_at: Instant;
  key_id: string;
  signature: string;
}

export interface SignedHeadTables {
  signed_head: SignedHeadTable;
}
