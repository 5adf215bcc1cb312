import type { CalendarDate, Flag, Instant } from './columns.ts';

/** How certificates of a level are checked; a level without a row is checked as the product proposes. */
export interface VerificationPolicyTable {
  organisation_id: string;
  level: 'QM10' | 'QM20' | 'QM30';
  check_needed: 'document_checked' | 'issuer_confirmed';
  second_person: Flag;
  again_after_months: number;
  changed_at: Instant;
  changed_by_member_id: string;
}

/** Which other scheme may count for which level, under which conditions and until when. */
export interface EquivalenceRuleTable {
  organisation_id: string;
  id: string;
  scheme: string;
  level: 'QM10' | 'QM20' | 'QM30';
  conditions: string;
  /** Last day. */
  valid_until: CalendarDate;
  proposed_at: Instant;
  proposed_by_member_id: string;
  approval: 'approved' | 'declined' | null;
  decided_at: Instant | null;
  decided_by_member_id: string | null;
  decision_note: string | null;
  /** First day on which it is no longer applied. */
  ended_on: CalendarDate | null;
  ended_by_member_id: string | null;
}

export interface VerificationPolicyTables {
  verification_policy: VerificationPolicyTable;
  equivalence_rule: EquivalenceRuleTable;
}
