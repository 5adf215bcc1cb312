import type { Instant } from './columns.ts';

/** A word by which an organisation groups its suppliers, as the first who used it spelled it. */
export interface TagTable {
  organisation_id: string;
  /** Folded: `ICT` and `ict` are one tag. */
  tag_key: string;
  name: string;
  created_at: Instant;
}

export interface SupplierTagTable {
  organisation_id: string;
  supplier_id: string;
  tag_key: string;
}

export interface TagTables {
  tag: TagTable;
  supplier_tag: SupplierTagTable;
}
