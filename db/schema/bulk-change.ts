import type { Flag, Instant, Json } from './columns.ts';

/** One change to many suppliers: first a preview, then a resumable job that can be taken back. */
export interface BulkChangeTable {
  organisation_id: string;
  id: string;
  status: 'preview' | 'applying' | 'applied' | 'undoing' | 'undone';
  /** What they get. */
  change_json: Json;
  /** Of which list: the search part of its address. Null: suppliers that were ticked. */
  search: string | null;
  /** What the preview expects, and what became of it. */
  counts_json: Json;
  /** Suppliers done in this status. */
  progress_done: number;
  progress_total: number;
  /** The job gave up half-way. */
  is_stuck: Flag;
  created_by_member_id: string;
  created_at: Instant;
  applied_at: Instant | null;
  undone_by_member_id: string | null;
  undone_at: Instant | null;
}

/** A few hundred suppliers that are changed in one transaction. */
export interface BulkChangePartTable {
  organisation_id: string;
  bulk_change_id: string;
  position: number;
  supplier_ids_json: Json;
  /** Per supplier that was changed, what its fields were and became. */
  changes_json: Json | null;
  /** Per supplier, the fields that undoing left as they were. */
  kept_json: Json | null;
  applied_at: Instant | null;
  undone_at: Instant | null;
}

export interface BulkChangeTables {
  bulk_change: BulkChangeTable;
  bulk_change_part: BulkChangePartTable;
}
