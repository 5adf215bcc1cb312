import type { Locale } from '#app/platform/messages/locale.ts';

/** `money` is in cents, `date` a calendar date, `moment` what `momentIn` gives; every other text is text, whatever it looks like. */
export type CellType = 'text' | 'number' | 'money' | 'date' | 'moment';
export type CellValue = string | number | null;

/** A line of cells, one for each column. */
export type Cells = readonly CellValue[];

export interface ColumnHead {
  head: string;
  type: CellType;
  /** In characters, as spreadsheet programs count. */
  width: number;
}

export interface FileColumn<Row> extends ColumnHead {
  value: (row: Row) => CellValue;
}

interface TableFacts {
  /** Name of the file without its ending, and of the sheet. */
  name: string;
  sheet: string;
  locale: Locale;
  /** Which rows, and in which order. The rows themselves follow, so many at a time. */
  ids: readonly string[];
}

/** A list on its way into a file. */
export interface TableFile extends TableFacts {
  columns: readonly ColumnHead[];
  cellsOf: (ids: readonly string[]) => Promise<readonly Cells[]>;
}

interface TableSource<Row> extends TableFacts {
  columns: readonly FileColumn<Row>[];
  /** In any order; what is gone meanwhile is left out. */
  rowsOf: (ids: readonly string[]) => Promise<readonly Row[]>;
}

export function tableFile<Row extends { id: string }>({ columns, rowsOf, ...facts }: TableSource<Row>): TableFile {
  const cells = (row: Row) => columns.map((column) => column.value(row));
  return { ...facts, columns, cellsOf: async (ids) => inOrderOf(ids, await rowsOf(ids)).map(cells) };
}

/** A list that its page shows whole, or that stays short: its rows are here already. */
export function shortTableFile<Row extends { id: string }>({ rows, ...facts }: Omit<TableSource<Row>, 'ids' | 'rowsOf'> & { rows: readonly Row[] }): TableFile {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return tableFile<Row>({ ...facts, ids: [...byId.keys()], rowsOf: (ids) => Promise.resolve(ids.flatMap((id) => byId.get(id) ?? [])) });
}

/** All pages of a list that stays short, so that the file says what the page says; between two pages others have their turn. */
export async function everyPage<Item, Place>(load: (after: Place | null) => Promise<{ items: readonly Item[]; next: Place | null }>): Promise<Item[]> {
  const all: Item[] = [];
  let place: Place | null = null;
  do {
    const { items, next } = await load(place);
    all.push(...items);
    place = next;
    await new Promise((resolve) => setImmediate(resolve));
  } while (place !== null);
  return all;
}

function inOrderOf<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** So few that writing them holds nobody up. */
const rowsPerStep = 25;

/** The rows of a file, step by step; between two steps others have their turn. */
export async function* stepsOf({ ids, cellsOf }: TableFile): AsyncGenerator<readonly Cells[]> {
  for (let start = 0; start < ids.length; start += rowsPerStep) {
    yield await cellsOf(ids.slice(start, start + rowsPerStep));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
