/** Columns beside the name, in the order in which they stand. */
export const listColumnIds = ['level', 'state', 'proof', 'areas', 'spend', 'owner', 'unit', 'category', 'country', 'tags', 'reference', 'kvk', 'vat', 'lei', 'parent', 'triage', 'status', 'review', 'answer', 'updated'] as const;
export type ListColumnId = (typeof listColumnIds)[number];

export const usualColumns: readonly ListColumnId[] = ['level', 'state', 'proof', 'areas', 'spend', 'owner'];

export const areUsual = (columns: readonly ListColumnId[]) => columns.join() === usualColumns.join();

/** What is read of the page's suppliers only when somebody asks to see it. */
const looksFurther: readonly ListColumnId[] = ['unit', 'category', 'country', 'tags', 'kvk', 'vat', 'lei', 'parent', 'review', 'answer', 'updated'];
export const needMore = (columns: readonly ListColumnId[]) => columns.some((column) => looksFurther.includes(column));

/** The columns that an address asks for: `columns=unit&columns=lei` or `columns=unit,lei`. Without any that are known: the usual ones. */
export function readColumns(search: URLSearchParams): readonly ListColumnId[] {
  const asked = search.getAll('columns').flatMap((value) => value.split(','));
  const known = listColumnIds.filter((id) => asked.includes(id));
  return known.length > 0 ? known : usualColumns;
}
