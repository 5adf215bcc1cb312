import type { Flag, Instant } from './columns.ts';

/** A view of the list of suppliers that somebody keeps: filters, order and columns under a name. */
export interface SavedViewTable {
  organisation_id: string;
  id: string;
  /** Who made it. */
  member_id: string;
  name: string;
  name_key: string;
  /** The search part of the address, without question mark and without page. */
  search: string;
  is_shared: Flag;
  created_at: Instant;
  updated_at: Instant;
}

export interface SavedViewTables {
  saved_view: SavedViewTable;
}
