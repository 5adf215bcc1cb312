import type { Result } from './measure.ts';

/** The results as a table that can be pasted into a decision record; growth is of the product, largest over smallest register. */
export function table(results: readonly Result[]): string {
  const sizes = results[0]?.figures.map(({ size }) => size) ?? [];
  const header = ['work', 'rounds', ...sizes.flatMap((size) => [`${thousands(size)}, ms`, 'bare, ms', 'ratio']), ...(sizes.length > 1 ? ['growth'] : [])];
  const body = results.map(({ name, rounds, figures }) => [
    name,
    String(rounds),
    ...figures.flatMap(({ productMs, bareMs }) => [productMs.toFixed(1), bareMs.toFixed(1), times(productMs / bareMs)]),
    ...(sizes.length > 1 ? [times((figures.at(-1)?.productMs ?? Number.NaN) / (figures[0]?.productMs ?? Number.NaN))] : []),
  ]);
  return asTable([header, ...body]);
}

function asTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  return [line(header), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}

const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×`;
const thousands = (size: number) => size.toLocaleString('en');
