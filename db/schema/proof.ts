import type { Instant } from './columns.ts';

/** A certificate as it stands beside one supplier in one organisation: own entry, or shared by the company. */
export interface ProofTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  certificate_id: string;
  origin: 'shared' | 'own';
  received_at: Instant;
  removed_at: Instant | null;
  /** When somebody judged the certificate beside this supplier; null: it waits. */
  judged_at: Instant | null;
  /** Who entered it, where a member did and that was recorded. */
  entered_by_member_id: string | null;
}

export interface ProofTables {
  proof: ProofTable;
}
