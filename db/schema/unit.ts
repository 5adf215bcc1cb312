import type { Instant } from './columns.ts';

/** A part of an organisation that owns suppliers. */
export interface UnitTable {
  organisation_id: string;
  id: string;
  name: string;
  created_at: Instant;
}

export interface UnitTables {
  unit: UnitTable;
}
