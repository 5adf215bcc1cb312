import type { Instant, Json } from './columns.ts';

/** How files with one and the same header were last read, as a person confirmed it. */
export interface ImportHeaderTable {
  organisation_id: string;
  /** Digest of the folded column names, in their order. */
  header_key: string;
  mapping_json: Json;
  /** What was chosen of decimals, dates, currency and kind of list. */
  chosen_json: Json;
  import_id: string;
  columns: number;
  confirmed_at: Instant;
  confirmed_by_member_id: string;
}

export interface ImportHeaderTables {
  import_header: ImportHeaderTable;
}
