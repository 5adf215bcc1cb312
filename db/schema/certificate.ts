import type { CalendarDate, Instant } from './columns.ts';

/** A dated proof. Owned by a company, or by an organisation that entered it itself: exactly one of the two. */
export interface CertificateTable {
  id: string;
  company_id: string | null;
  organisation_id: string | null;
  /** Scheme id of app/domain/certificate/schemes.ts. */
  scheme: string;
  level: 'QM10' | 'QM20' | 'QM30' | null;
  holder_name: string;
  holder_kvk_number: string | null;
  scope_text: string;
  issuer: string;
  certificate_number: string | null;
  valid_from: CalendarDate;
  /** Last day of validity. */
  valid_until: CalendarDate;
  evidence_file_id: string | null;
  recorded_at: Instant;
  superseded_at: Instant | null;
}

export interface CertificateTables {
  certificate: CertificateTable;
}
