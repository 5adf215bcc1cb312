import type { CalendarDate, Instant, Json } from './columns.ts';

/**
 * Who or what gave the answers, as `answerSources` of the domain. `member`: a member, for this one. `triage`: *no relevant dependency* was said there. `bulk`: a
 * member, for many at once. `owner`: the internal owner, by a link. `contest`: a member, after the supplier contested the level.
 */
export type ClassificationSource = 'member' | 'triage' | 'bulk' | 'owner' | 'contest';

/** The dated answers about one supplied service. Superseded, never overwritten. */
export interface ClassificationTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  supplied_service_id: string;
  /** Partial answers: input id to value id; a missing key is unknown, never “none”. */
  answers_json: Json;
  source: ClassificationSource;
  /** Of `bulk` the run, of `owner` the question that was sent, of `contest` the supplier's answer; null for the others. */
  source_id: string | null;
  effective_on: CalendarDate;
  recorded_at: Instant;
  /** For `owner` the member who asked: the owner has no account. */
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
