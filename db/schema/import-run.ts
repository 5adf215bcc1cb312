import type { Instant, Json } from './columns.ts';

/** One file on its way into the register: a resumable job that can be undone. */
export interface ImportRunTable {
  organisation_id: string;
  id: string;
  file_name: string;
  file_sha256: string;
  file_bytes: number;
  status: 'reading' | 'mapping' | 'preparing' | 'preview' | 'applying' | 'applied' | 'undoing' | 'undone' | 'refused' | 'discarded';
  /** Detected and chosen: sheet, delimiter, encoding, header row, preamble, decimal sign, date order. */
  layout_json: Json;
  /** Column index per register field. */
  mapping_json: Json;
  /** Created, updated, merged, unchanged, refused; true counts. */
  counts_json: Json;
  progress_done: number;
  progress_total: number;
  /** Sentence key and parameters of why the file was refused. */
  problem_json: Json | null;
  created_by_member_id: string;
  created_at: Instant;
  applied_at: Instant | null;
  undone_at: Instant | null;
}

export interface ImportRunTables {
  import_run: ImportRunTable;
}
