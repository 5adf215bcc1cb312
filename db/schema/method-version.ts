import type { CalendarDate, Instant, Json } from './columns.ts';

/** An adopted version of the rules that turn answers into a level. Never acts backwards. */
export interface MethodVersionTable {
  organisation_id: string;
  id: string;
  number: number;
  name: string;
  /** The whole method as data (see app/domain/level/method.ts). */
  method_json: Json;
  effective_on: CalendarDate;
  adopted_by_member_id: string;
  recorded_at: Instant;
}

export interface MethodVersionTables {
  method_version: MethodVersionTable;
}
