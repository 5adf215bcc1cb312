import type { AskedChange, MadeChange } from '#app/domain/register/bulk-change.ts';
import type { BulkTally } from '#app/domain/register/bulk-tally.ts';

/** What `bulk_change.counts_json` holds. */
export interface BulkCounts {
  /** What was expected when it was previewed. */
  preview: BulkTally;
  /** Ticked suppliers that are not of this member's units, or not in the register. */
  outside: number;
  done: { changed: number; same: number; gone: number; full: number };
  undo: { restored: number; kept: number };
}

export const nothingDone: Pick<BulkCounts, 'done' | 'undo'> = { done: { changed: 0, same: 0, gone: 0, full: 0 }, undo: { restored: 0, kept: 0 } };

/** What one supplier got, with what followed from it. */
export interface StoredChange extends MadeChange {
  /** Services that its end took along, and their last day. */
  ended?: { on: string; serviceIds: readonly string[] };
}

export type KeptField = 'owner_member_id' | 'unit_id' | 'category_id' | 'status' | 'tags' | 'gone';

// The JSON of these columns is our own: its shape is known.
export const readAsked = (row: { change_json: string }) => JSON.parse(row.change_json) as AskedChange;
export const readCounts = (row: { counts_json: string }) => JSON.parse(row.counts_json) as BulkCounts;
export const readIds = (part: { supplier_ids_json: string }) => JSON.parse(part.supplier_ids_json) as string[];
export const readChanges = (part: { changes_json: string | null }) => JSON.parse(part.changes_json ?? '{}') as Record<string, StoredChange>;
export const readKept = (json: string) => JSON.parse(json) as Record<string, KeptField[]>;
