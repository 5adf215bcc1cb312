import type { CalendarDate, Instant } from './columns.ts';

/** That a certificate was suspended, withdrawn or put in force again, as one organisation learned it. Never changed. */
export interface CertificateStandingTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  certificate_id: string;
  proof_id: string;
  kind: 'suspended' | 'withdrawn' | 'in_force';
  /** First day of its effect. */
  effective_on: CalendarDate;
  /** How it became known, and why. */
  reason: string;
  recorded_at: Instant;
  recorded_by_member_id: string;
}

export interface CertificateStandingTables {
  certificate_standing: CertificateStandingTable;
}
