import type { Instant } from './columns.ts';

/** One witness. `canonical` is the text that is hashed with its predecessor. */
export interface AuditEventTable {
  chain_id: string;
  sequence: number;
  id: string;
  type: string;
  at: Instant;
  actor_kind: 'member' | 'supplier' | 'operator' | 'system';
  actor_id: string | null;
  subject_kind: string;
  subject_id: string;
  /** The supplier that it is about, directly or not; null: none. */
  supplier_id: string | null;
  canonical: string;
  previous_hash: string;
  hash: string;
}

export interface AuditEventTables {
  audit_event: AuditEventTable;
}
