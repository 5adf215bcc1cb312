import type { Locale } from '#app/platform/messages/locale.ts';

/** `money` is in cents, `date` a calendar date; every other text is text, whatever it looks like. */
export type CellType = 'text' | 'number' | 'money' | 'date';
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
