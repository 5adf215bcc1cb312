import type { CalendarDate, Instant } from './columns.ts';

/** What a supplier answered through its desk. */
export interface SupplierAnswerTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  invitation_id: string;
  kind: 'certificate' | 'no_certificate' | 'question' | 'contest';
  certificate_id: string | null;
  expected_on: CalendarDate | null;
  text: string | null;
  answered_by: string;
  answered_at: Instant;
  handled_at: Instant | null;
  handled_by_member_id: string | null;
  reply: string | null;
}

export interface SupplierAnswerTables {
  supplier_answer: SupplierAnswerTable;
}
