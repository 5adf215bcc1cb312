import type { Layout } from './detect-layout.ts';
import type { RefusedLines } from './draft.ts';
import type { Mapping } from './fields.ts';
import type { ImportLine } from './read-line.ts';
import { isBlankName, isTotalLabel } from './telling-names.ts';

/** Lines that are no data: sums, and headers that a report repeats on every page. Null: data, as far as one line can tell. */
export function sortOut(row: readonly string[], line: ImportLine, layout: Layout, mapping: Mapping, isLast: boolean): Exclude<RefusedLines['reason'], 'no_name'> | null {
  const isSum = isTotalLabel(line.name) || (isBlankName(line.name) && row.some(isTotalLabel));
  if (isSum || (isLast && isLoneAmount(row, mapping))) return 'total_line';
  const nameHeader = mapping.legal_name === undefined ? '' : (layout.headers[mapping.legal_name] ?? '');
  if (nameHeader !== '' && line.name === nameHeader.trim() && row.filter((cell, column) => cell.trim() !== '' && cell.trim() === layout.headers[column]).length > 1) return 'repeated_header';
  return null;
}

const isLoneAmount = (row: readonly string[], mapping: Mapping) =>
  mapping.amount !== undefined && row.every((cell, column) => (cell.trim() === '') !== (column === mapping.amount));
