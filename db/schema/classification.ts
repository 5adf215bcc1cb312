import type { CalendarDate, Instant, Json } from './columns.ts';

/** The dated answers about one supplied service. Superseded, never overwritten. */
export interface ClassificationTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  supplied_service_id: string;
  /** Partial answers: input id to value id; a missing key is unknown, never “none”. */
  answers_json: Json;
  /** Who or what gave the answers. */
  source: 'member' | 'triage';
  effective_on: CalendarDate;
  recorded_at: Instant;
  recorded_by_member_id: string;
  superseded_at: Instant | null;
  /** Version of the method that derived the level; null: the provisional default. */
  method_number: number | null;
  lowest: 'none' | 'QM10' | 'QM20' | 'QM30';
  highest: 'none' | 'QM10' | 'QM20' | 'QM30';
  /** Ids of the rules that match at `lowest`, as JSON array. */
  deciding_rules_json: Json;
}

export interface ClassificationTables {
  classification: ClassificationTable;
}
