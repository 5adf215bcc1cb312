import { byKey, maxTagsPerSupplier, type Tag } from './tags.ts';

/** Columns that many suppliers can get at once, in the words of the schema. */
export const bulkColumns = ['owner_member_id', 'unit_id', 'category_id', 'status'] as const;
export type BulkColumn = (typeof bulkColumns)[number];

/** What many suppliers get. Of the columns: absent leaves them, null empties them. */
export interface AskedChange {
  readonly columns: Readonly<Partial<Record<BulkColumn, string | null>>>;
  readonly addTags: readonly Tag[];
  readonly removeTags: readonly Tag[];
}

/** What a supplier has of what can be changed. */
export type Changeable = { readonly id: string; readonly tags: readonly Tag[] } & Readonly<Record<BulkColumn, string | null>>;

type ColumnChanges = Readonly<Partial<Record<BulkColumn, { readonly from: string | null; readonly to: string | null }>>>;

/** What one supplier's fields were and became. */
export interface MadeChange {
  readonly columns: ColumnChanges;
  readonly added: readonly Tag[];
  readonly removed: readonly Tag[];
}

export interface PlannedChange extends MadeChange {
  /** Tags that did not fit any more. */
  readonly full: boolean;
}

export const changesNothing = ({ columns, added, removed }: MadeChange) => Object.keys(columns).length + added.length + removed.length === 0;

export const asksNothing = ({ columns, addTags, removeTags }: AskedChange) => Object.keys(columns).length + addTags.length + removeTags.length === 0;

export const asksForTags = ({ addTags, removeTags }: AskedChange) => addTags.length + removeTags.length > 0;

/** What an asked change does to one supplier. Tags are taken away before others come; what does not fit stays off. Our design. */
export function planChange(supplier: Changeable, asked: AskedChange): PlannedChange {
  const held = new Set(supplier.tags.map((tag) => tag.key));
  const unwanted = new Set(asked.removeTags.map((tag) => tag.key));
  const removed = supplier.tags.filter((tag) => unwanted.has(tag.key));
  const wanted = asked.addTags.filter((tag) => !held.has(tag.key));
  const room = maxTagsPerSupplier - (held.size - removed.length);
  return { columns: differing(supplier, asked.columns), added: wanted.slice(0, Math.max(0, room)), removed, full: wanted.length > room };
}

function differing(supplier: Changeable, wanted: AskedChange['columns']): ColumnChanges {
  const changed = bulkColumns.flatMap((column) => {
    const to = wanted[column];
    return to === undefined || to === supplier[column] ? [] : [[column, { from: supplier[column], to }] as const];
  });
  return Object.fromEntries(changed);
}

export interface UndoPlan {
  /** What goes back, as a change of its own. */
  readonly back: MadeChange;
  /** What somebody has changed since, or what cannot be put back: it stays as it is. */
  readonly kept: readonly (BulkColumn | 'tags')[];
}

/**
 * What undoing does to one supplier: a field goes back only where it still holds what the change gave it. `mayHold` says
 * whether a value can still be given: a unit may be gone. Our design.
 */
export function planUndo(supplier: Changeable, made: MadeChange, mayHold: (column: BulkColumn, value: string | null) => boolean): UndoPlan {
  const held = new Set(supplier.tags.map((tag) => tag.key));
  const columns: [BulkColumn, { from: string | null; to: string | null }][] = [];
  const kept: (BulkColumn | 'tags')[] = [];
  for (const column of bulkColumns) {
    const change = made.columns[column];
    if (!change) continue;
    if (supplier[column] === change.to && mayHold(column, change.from)) columns.push([column, { from: change.to, to: change.from }]);
    else if (supplier[column] !== change.from) kept.push(column);
  }
  const removed = made.added.filter((tag) => held.has(tag.key));
  const missing = made.removed.filter((tag) => !held.has(tag.key));
  const room = maxTagsPerSupplier - (held.size - removed.length);
  if (missing.length > room) kept.push('tags');
  return { back: { columns: Object.fromEntries(columns), added: missing.slice(0, Math.max(0, room)), removed }, kept };
}

/** The tags after a change, in their order. */
export function tagsAfter(tags: readonly Tag[], { added, removed }: MadeChange): Tag[] {
  const gone = new Set(removed.map((tag) => tag.key));
  return [...tags.filter((tag) => !gone.has(tag.key)), ...added].sort(byKey);
}
