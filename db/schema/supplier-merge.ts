import type { Instant, Json } from './columns.ts';

/** One supplier that went into another, with what it takes to part them again. */
export interface SupplierMergeTable {
  organisation_id: string;
  id: string;
  /** Who stays. */
  supplier_id: string;
  gone_id: string;
  /** Columns of the one that stays, before and after. */
  changes_json: Json;
  /** Which rows went where. */
  moved_json: Json;
  merged_at: Instant;
  merged_by_member_id: string;
  undone_at: Instant | null;
  undone_by_member_id: string | null;
}

/** Two suppliers that look alike and are two, says a person. The lesser id first. */
export interface SupplierApartTable {
  organisation_id: string;
  one_id: string;
  other_id: string;
  /** It follows from what was said of one that is gone, by this merge; null: said of these two. */
  merge_id: string | null;
  kept_at: Instant;
  kept_by_member_id: string;
}

export interface SupplierMergeTables {
  supplier_merge: SupplierMergeTable;
  supplier_apart: SupplierApartTable;
}
