import type { CalendarDate, Flag, Instant, Json } from './columns.ts';

/** The same answers for many supplied services: one action, in chunks, that can be taken back as one. */
export interface ClassificationRunTable {
  organisation_id: string;
  id: string;
  status: 'staging' | 'applying' | 'applied' | 'undoing' | 'undone';
  /** Only the questions that were set; of the others everybody keeps what it has. */
  answers_json: Json;
  /** Whom the person meant: ticked suppliers, a filter, or a group. */
  selection_json: Json;
  /** 1: answers that a person gave are replaced, too. */
  replaces: Flag;
  effective_on: CalendarDate;
  /** When the preview was made; what changed after it is left alone. */
  seen_at: Instant;
  progress_done: number;
  progress_total: number;
  /** Rows by outcome. */
  counts_json: Json;
  /** 1: the job gave up; it can be told to go on. */
  is_stuck: Flag;
  created_by_member_id: string;
  created_at: Instant;
  applied_at: Instant | null;
  undone_at: Instant | null;
}

/** One supplied service of a run, with what stood before. */
export interface ClassificationRunRowTable {
  organisation_id: string;
  run_id: string;
  position: number;
  supplier_id: string;
  supplied_service_id: string;
  /** The answers that held before. */
  former_id: string | null;
  /** What triage and review said of the supplier before; null until the run has changed it. */
  before_json: Json | null;
  /** Null: not done yet. */
  outcome: 'recorded' | 'same' | 'changed_since' | 'restored' | 'answered_since' | null;
}

/** Who has which one open, for some minutes; it lapses by the clock. */
export interface ClassificationClaimTable {
  organisation_id: string;
  supplied_service_id: string;
  supplier_id: string;
  member_id: string;
  since_at: Instant;
  until_at: Instant;
}

export interface ClassificationRunTables {
  classification_run: ClassificationRunTable;
  classification_run_row: ClassificationRunRowTable;
  classification_claim: ClassificationClaimTable;
}
