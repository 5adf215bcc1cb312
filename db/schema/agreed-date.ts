import type { CalendarDate, Instant } from './columns.ts';

/** By when a supplier will hold its certificate. A gap with such a date is another thing than a gap without. */
export interface AgreedDateTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  agreed_on: CalendarDate;
  source: 'supplier' | 'member';
  effective_on: CalendarDate;
  recorded_at: Instant;
  superseded_at: Instant | null;
}

export interface AgreedDateTables {
  agreed_date: AgreedDateTable;
}
