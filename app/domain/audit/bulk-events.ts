import type { EventShape, EventValue } from './event-shape.ts';

/** One change to many suppliers. Each supplier that it changes has its own `supplier.changed` with the same `bulkChangeId`. */
export type BulkChangeEvent =
  | EventShape<'bulk_change.confirmed', 'bulk_change', { suppliers: number; columns: { readonly [column: string]: EventValue }; addTags: readonly string[]; removeTags: readonly string[] }>
  /** Suppliers that turned out to change nothing, though the preview had expected a change. */
  | EventShape<'bulk_change.passed_over', 'bulk_change', { suppliers: number }>
  | EventShape<'bulk_change.applied', 'bulk_change', { changed: number; same: number; gone: number }>
  | EventShape<'bulk_change.undo_started', 'bulk_change', { suppliers: number }>
  | EventShape<'bulk_change.undone', 'bulk_change', { restored: number; kept: number }>;

/** A view of the list that is kept under a name. Private ones go without their name. */
export type SavedViewEvent =
  | EventShape<'saved_view.saved', 'saved_view', { name: string | null; isShared: boolean }>
  | EventShape<'saved_view.changed', 'saved_view', { name: string | null; isShared: boolean }>
  | EventShape<'saved_view.removed', 'saved_view', { name: string | null; isShared: boolean }>;
