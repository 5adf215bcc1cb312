import type { SupplierTable } from '#db/schema/supplier.ts';
import type { MovedRows } from '#db/queries/move-belongings.ts';

/** What `supplier_merge.moved_json` holds: enough to part two suppliers again. */
export interface StoredMove {
  /** From the one that is gone to the one that stays. */
  moved: MovedRows;
  /** The other way: set aside, because the other's hold. */
  setAside: MovedRows;
  /** Contacts that were the first one to call, and are one of several now. */
  demotedContacts: string[];
  /** Services without a name, which got that of their supplier. */
  namedServices: { id: string; name: string }[];
}

/** What `supplier_merge.changes_json` holds. */
export type StoredChanges = { [Column in keyof SupplierTable]?: { from: SupplierTable[Column]; to: SupplierTable[Column] } };

export const readMove = (row: { moved_json: string }) => JSON.parse(row.moved_json) as StoredMove;
export const readChanges = (row: { changes_json: string }) => JSON.parse(row.changes_json) as StoredChanges;
