import type { ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The server can sort by this column; the id is what it understands. */
  sortable?: boolean;
  /** Numbers: right-aligned, digits under digits. */
  numeric?: boolean;
  /** Hidden on narrower screens, shown again where rows are stacked. */
  from?: 'lg' | 'xl';
  className?: string;
}

export interface Selection<Row> {
  /** Form that the checkboxes belong to (`form` attribute), so that selecting works without JavaScript. */
  formId: string;
  name?: string;
  label: (row: Row) => string;
  /** Told of the number of selected rows as it changes. */
  onCount?: (count: number) => void;
}

export interface SortLinks {
  by: string;
  descending: boolean;
  /** Address of the same list in another order. */
  href: (columnId: string, descending: boolean) => string;
}
