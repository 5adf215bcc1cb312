import type { CalendarDate, Instant } from './columns.ts';

/** One piece of the gap-free partition of a supplier’s time. Superseded in the transaction of its cause, never updated. */
export interface CoverageIntervalTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  /** First day. */
  from_on: CalendarDate;
  /** First day after; null: open end. */
  until_on: CalendarDate | null;
  state: 'not_a_supplier' | 'not_required' | 'certified' | 'accepted_otherwise' | 'gap_agreed' | 'gap' | 'undecided';
  lowest: 'none' | 'QM10' | 'QM20' | 'QM30';
  highest: 'none' | 'QM10' | 'QM20' | 'QM30';
  /** Highest level held by verified NIS2 QM certificates, whatever is required. */
  held: 'none' | 'QM10' | 'QM20' | 'QM30';
  /** Last day of the proof that the state rests on, or of the proof that lapsed before it. */
  proof_until: CalendarDate | null;
  agreed_on: CalendarDate | null;
  /** The supplied service that makes the supplier’s state. */
  supplied_service_id: string | null;
  /** Risk areas with a matching rule, comma-joined in the fixed order `it,ot,physical,edi,general`. */
  areas: string;
  /** Type of the event that caused this piece. */
  cause: string;
  recorded_at: Instant;
  superseded_at: Instant | null;
}

export interface CoverageIntervalTables {
  coverage_interval: CoverageIntervalTable;
}
