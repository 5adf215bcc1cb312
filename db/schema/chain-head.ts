import type { Instant } from './columns.ts';

/** The last link of one audit chain; locking it serialises the writes of its owner. */
export interface ChainHeadTable {
  chain_id: string;
  kind: 'organisation' | 'company' | 'installation';
  sequence: number;
  hash: string;
  updated_at: Instant;
}

export interface ChainHeadTables {
  chain_head: ChainHeadTable;
}
