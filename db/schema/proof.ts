import type { CalendarDate, Instant } from './columns.ts';

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
  /**
   * The last day on which somebody read the certificate or its issuer confirmed it; null: it is no accepted Quality Mark
   * certificate, or it was withdrawn. This and what follows is kept by `keepChecks`, and holds for what stands there now.
   */
  checked_on: CalendarDate | null;
  /** The last day on which its issuer confirmed it. */
  confirmed_on: CalendarDate | null;
  /** By the last word of the issuer, or by the judgement. */
  checked_as: 'read' | 'confirmed' | 'denied' | null;
  mark_level: 'QM10' | 'QM20' | 'QM30' | null;
  mark_from_on: CalendarDate | null;
  mark_until_on: CalendarDate | null;
}

export interface ProofTables {
  proof: ProofTable;
}
