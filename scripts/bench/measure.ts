import { performance } from 'node:perf_hooks';

/** One kind of work, done by the product and by the bare script, on registers of several sizes. */
export interface Work<R> {
  name: string;
  rounds: number;
  warmUps: number;
  /** Before each round of a register, outside the time that counts. */
  before?: (register: R) => Promise<unknown>;
  product: (register: R) => Promise<unknown>;
  bare: (register: R) => Promise<unknown>;
}

/** What one register's rounds came to. */
export interface Figures {
  size: number;
  productMs: number;
  bareMs: number;
}

export interface Result {
  name: string;
  rounds: number;
  /** Smallest register first. */
  figures: Figures[];
}

/**
 * Everybody takes turns, so that a noisy minute of the machine falls on all sizes and on both sides. Medians, since the
 * mean of a few belongs to the worst.
 */
export async function compete<R extends { size: number }>({ name, rounds, warmUps, before, product, bare }: Work<R>, registers: readonly R[]): Promise<Result> {
  const times = registers.map((register) => ({ register, product: [] as number[], bare: [] as number[] }));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const taken of times) {
      await before?.(taken.register);
      const productMs = await timed(() => product(taken.register));
      const bareMs = await timed(() => bare(taken.register));
      if (round < 0) continue;
      taken.product.push(productMs);
      taken.bare.push(bareMs);
    }
  }
  return { name, rounds, figures: times.map((taken) => ({ size: taken.register.size, productMs: quantile(taken.product, 0.5), bareMs: quantile(taken.bare, 0.5) })) };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The value below which a share of the values lies, interpolated: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below = Number.NaN, above = Number.NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at % 1);
}
