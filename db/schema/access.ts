import type { CalendarDate, Instant } from './columns.ts';

/** What a supplier may reach, with scope and end date. */
export interface AccessTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  supplied_service_id: string | null;
  area: 'it' | 'ot' | 'physical' | 'edi';
  scope: string;
  granted_by: string | null;
  since_on: CalendarDate | null;
  until_on: CalendarDate | null;
  recorded_at: Instant;
  ended_at: Instant | null;
}

export interface AccessTables {
  access: AccessTable;
}
