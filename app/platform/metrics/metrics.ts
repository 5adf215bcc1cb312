/** Names to values that are safe to show: route patterns, kinds and states, never a name or an id. */
export type Labels = Readonly<Record<string, string | number>>;

export interface Sample {
  labels?: Labels;
  value: number;
  /** Of the parts of a histogram. */
  suffix?: '_bucket' | '_sum' | '_count';
}

/** One measure with its samples, as Prometheus reads it. */
export interface Family {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  samples: readonly Sample[];
}

/** Text exposition format, version 0.0.4. */
export function writeMetrics(families: readonly Family[]): string {
  return families.map(({ name, help, type, samples }) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples.map((sample) => line(name, sample)), ''].join('\n')).join('');
}

function line(name: string, { labels = {}, value, suffix }: Sample): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escaped(String(text))}"`);
  return `${name}${suffix ?? ''}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

interface Series {
  labels: Labels;
  /** How many were no larger than each bound. */
  counts: number[];
  sum: number;
  count: number;
}

/** Counts how often a value fell under each of some bounds, by label. */
export class Histogram {
  readonly #words: { name: string; help: string };
  readonly #bounds: readonly number[];
  readonly #series = new Map<string, Series>();

  constructor(words: { name: string; help: string }, bounds: readonly number[]) {
    this.#words = words;
    this.#bounds = bounds;
  }

  observe(labels: Labels, value: number): void {
    const key = Object.values(labels).join('\n');
    let series = this.#series.get(key);
    if (!series) this.#series.set(key, (series = { labels, counts: this.#bounds.map(() => 0), sum: 0, count: 0 }));
    for (const [at, bound] of this.#bounds.entries()) if (value <= bound) series.counts[at]!++;
    series.sum += value;
    series.count++;
  }

  family(): Family {
    const samples = [...this.#series.values()].flatMap(({ labels, counts, sum, count }): Sample[] => [
      ...this.#bounds.map((bound, at): Sample => ({ suffix: '_bucket', labels: { ...labels, le: bound }, value: counts[at] ?? 0 })),
      { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
      { suffix: '_sum', labels, value: sum },
      { suffix: '_count', labels, value: count },
    ]);
    return { ...this.#words, type: 'histogram', samples };
  }
}
