import type { CalendarDate, Flag, Instant } from './columns.ts';

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
  /** Until the issuer has confirmed it, it counts as certified for no more than this; null: no such limit. */
  limited_to: 'none' | 'QM10' | 'QM20' | 'QM30' | null;
  /** The rule of the equivalence policy that it was accepted under. */
  equivalence_rule_id: string | null;
  /** Two people were called for, and nobody else could. Null: nobody asked then. */
  is_alone: Flag | null;
  verified_by_member_id: string;
  effective_on: CalendarDate;
  recorded_at: Instant;
  superseded_at: Instant | null;
}

export interface VerificationTables {
  verification: VerificationTable;
}
