import type { CalendarDate, Instant } from './columns.ts';

/** Something a supplier delivers (Impl. Reg. (EU) 2024/2690, Annex 5.2(b)). */
export interface SuppliedServiceTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  name: string;
  ict_kind: 'ict_product' | 'ict_service' | 'ict_process' | 'other';
  process_supported: string | null;
  /** How hard it is to replace; null: not assessed. The words are those of the register of information (Impl. Reg. (EU) 2024/2956). */
  substitutability: 'not_substitutable' | 'highly_complex' | 'medium' | 'easy' | null;
  /** Whether an alternative has been identified; null: not assessed. */
  alternatives: 'yes' | 'no' | null;
  /** What the organisation falls back on. */
  fallback: string | null;
  created_at: Instant;
  ended_on: CalendarDate | null;
}

export interface SuppliedServiceTables {
  supplied_service: SuppliedServiceTable;
}
