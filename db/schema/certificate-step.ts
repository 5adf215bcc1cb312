import type { CalendarDate, Instant } from './columns.ts';

/**
 * How far a supplier is on its way to a certificate, step by step. A later report supersedes, it does not overwrite: what
 * was planned before stays, so that a date that slipped shows. When the certificate itself (or its renewal) is expected is
 * not here but in `agreed_date`: there is one such day, and coverage counts with it.
 */
export interface CertificateStepTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  kind: 'registered' | 'implementing' | 'audit_body_chosen' | 'phase_1' | 'phase_2' | 'certified' | 'renewal';
  /** Null for `certified` and `renewal`. */
  planned_on: CalendarDate | null;
  done_on: CalendarDate | null;
  /** The audit body, as the supplier names it. */
  audit_body: string | null;
  source: 'supplier' | 'member';
  /** Who said it for the supplier. */
  reported_by: string | null;
  /** Null: the supplier wrote it itself. */
  recorded_by_member_id: string | null;
  recorded_at: Instant;
  superseded_at: Instant | null;
}

export interface CertificateStepTables {
  certificate_step: CertificateStepTable;
}
