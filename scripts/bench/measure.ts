import { performance } from 'node:perf_hooks';

/** One kind of work, done by the product and by the bare script. */
export interface Contest {
  name: string;
  /** Before each round, outside the time that counts. */
  before?: () => Promise<unknown>;
  product: () => Promise<unknown>;
  bare: () => Promise<unknown>;
  rounds: number;
  warmUps: number;
}

export interface Result {
  name: string;
  rounds: number;
  productMs: number;
  bareMs: number;
}

/** Takes turns, so that a noisy minute of the machine falls on both. Medians, since the mean of a few belongs to the worst. */
export async function compete({ name, before, product, bare, rounds, warmUps }: Contest): Promise<Result> {
  const times = { product: [] as number[], bare: [] as number[] };
  for (let round = -warmUps; round < rounds; round += 1) {
    await before?.();
    const [productMs, bareMs] = [await timed(product), await timed(bare)];
    if (round < 0) continue;
    times.product.push(productMs);
    times.bare.push(bareMs);
  }
  return { name, rounds, productMs: median(times.product), bareMs: median(times.bare) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The results as a table that can be pasted into a decision record. */
export function table(results: Result[]): string {
  const digits = (value: number, places: number) => value.toFixed(places);
  const rows = [
    ['work', 'rounds', 'product, ms', 'bare, ms', 'ratio'],
    ...results.map(({ name, rounds, productMs, bareMs }) => [
      name,
      String(rounds),
      digits(productMs, 2),
      digits(bareMs, 2),
      `${digits(productMs / bareMs, 1)} ×`,
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const [header = [], ...body] = rows;
  return [line(header), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}
