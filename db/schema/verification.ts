import type { CalendarDate, Instant } from './columns.ts';

/** An organisation’s recorded judgement of a certificate: what, how, when, by whom, and which supplied services it covers. */
export interface VerificationTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  certificate_id: string;
  result: 'accepted' | 'refused';
  method: 'document_checked' | 'issuer_confirmed';
  /** For other schemes: the level for which it is accepted otherwise, by decision. */
  accepted_level: 'QM10' | 'QM20' | 'QM30' | null;
  accepted_until: CalendarDate | null;
  reason: string | null;
  verified_by_member_id: string;
  effective_on: CalendarDate;
  recorded_at: Instant;
  superseded_at: Instant | null;
}

export interface VerificationTables {
  verification: VerificationTable;
}
