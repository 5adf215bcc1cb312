import type { Instant, Json } from './columns.ts';

/** Staging: one supplier drafted from a file, with its before-image once applied. */
export interface ImportRowTable {
  organisation_id: string;
  import_id: string;
  position: number;
  /** First line of the file that this draft came from. */
  line: number;
  draft_json: Json;
  outcome: 'create' | 'update' | 'merge' | 'unchanged' | 'refuse';
  reason: string | null;
  supplier_id: string | null;
  /** The register’s row before this import changed it; null when created. */
  before_json: Json | null;
  applied_at: Instant | null;
  undone_at: Instant | null;
}

export interface ImportRowTables {
  import_row: ImportRowTable;
}
