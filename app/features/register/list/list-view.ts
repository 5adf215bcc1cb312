import { readSupplierFilter } from '#app/domain/register/register-search.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import { readColumns, type ListColumnId } from './list-column-ids.ts';
import { readCursor, type Cursor } from '#app/platform/http/list-cursor.ts';

export const listSorts = ['name', 'level', 'state', 'proof', 'spend', 'updated'] as const;
export type ListSort = (typeof listSorts)[number];
const numericSorts: readonly ListSort[] = ['spend'];

export interface ListView {
  filter: SupplierFilter;
  sort: ListSort;
  descending: boolean;
  columns: readonly ListColumnId[];
  after: Cursor | null;
  before: Cursor | null;
}

/** The view that an address holds: `?q=…&state=gap&sort=-spend&columns=lei&after=…`. */
export function readListView(search: URLSearchParams): ListView {
  const order = search.get('sort') ?? '';
  const sort = listSorts.find((one) => one === order.replace(/^-/, '')) ?? 'name';
  const kind = numericSorts.includes(sort) ? 'number' : 'string';
  return {
    filter: readSupplierFilter(search),
    sort,
    descending: order.startsWith('-'),
    columns: readColumns(search),
    after: readCursor(search.get('after'), kind),
    before: readCursor(search.get('before'), kind),
  };
}

/** The same view with other parameters; a new order or filter begins at the first page. `null` takes one away. */
export function searchWith(search: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(search);
  next.delete('after');
  next.delete('before');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
}

/** The same view without one of the values of a parameter. */
export function searchWithout(search: URLSearchParams, name: string, value: string): string {
  const left = new URLSearchParams([...search].filter(([key, held]) => key !== name || held !== value));
  return searchWith(left, {});
}
