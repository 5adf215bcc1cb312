import type { CalendarDate, Flag, Instant } from './columns.ts';

/** What was signed, or will be, with one supplier. */
export interface ContractTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  /** As it stands in the organisation's own books. */
  reference: string;
  name: string;
  starts_on: CalendarDate | null;
  /** Last day; null: open end. */
  ends_on: CalendarDate | null;
  notice_count: number | null;
  notice_unit: 'days' | 'months' | null;
  renewal: 'none' | 'automatic';
  /** For how long it renews itself, where that is known. */
  renewal_months: number | null;
  /** Follows from the columns above: the last day of notice, or the end where there is no notice. */
  decide_by_on: CalendarDate | null;
  /** Whether it is about some supplied services only; then `contract_service` names them. */
  is_limited: Flag;
  recorded_at: Instant;
  updated_at: Instant;
  /** Recorded by mistake. */
  removed_at: Instant | null;
}

export interface ContractServiceTable {
  organisation_id: string;
  contract_id: string;
  supplied_service_id: string;
  supplier_id: string;
}

/** What a contract asks, as it stood from one moment. Every step is a row of its own: superseded, never overwritten. */
export interface ContractRequirementTable {
  organisation_id: string;
  id: string;
  contract_id: string;
  supplier_id: string;
  level: 'QM10' | 'QM20' | 'QM30';
  by_on: CalendarDate;
  /** A step on the way. */
  interim_level: 'QM10' | 'QM20' | null;
  interim_on: CalendarDate | null;
  /** Within how many days the loss of the certificate is to be reported. */
  report_days: number;
  /** What the answers left when it was proposed, or when it was approved. */
  needed_lowest: 'none' | 'QM10' | 'QM20' | 'QM30';
  needed_highest: 'none' | 'QM10' | 'QM20' | 'QM30';
  /** Why it is lower than needed. */
  reason: string | null;
  approval: 'not_needed' | 'asked' | 'given' | 'refused';
  asked_by_member_id: string | null;
  approved_by_member_id: string | null;
  approval_note: string | null;
  state: 'proposed' | 'sent' | 'countered' | 'agreed' | 'refused';
  /** The other date that the supplier named. */
  counter_on: CalendarDate | null;
  /** The invitation whose page shows it; null: it was sent some other way. */
  invitation_id: string | null;
  /** Of the link in the mail that sent it. */
  token_hash: string | null;
  /** Who said it for the supplier, and in which words. */
  said_by: string | null;
  said: string | null;
  /** Null: the supplier itself did. */
  recorded_by_member_id: string | null;
  recorded_at: Instant;
  superseded_at: Instant | null;
}

export interface ContractTables {
  contract: ContractTable;
  contract_service: ContractServiceTable;
  contract_requirement: ContractRequirementTable;
}
