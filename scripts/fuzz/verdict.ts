import { canary } from './canaries.ts';
import type { Answered } from './exchange.ts';
import type { Visitor } from './organisations.ts';

/** What is wrong with an answer, or null. To be asked to wait is an answer too. */
export function verdictOf(answered: Answered): string | null {
  if (answered.status === 503 && answered.headers['retry-after']) return null;
  // The method, not the request, is what nobody has written.
  if (answered.status >= 500 && answered.status !== 501) return `answered ${answered.status}`;
  const seen = canary.exec(answered.text) ?? canary.exec(JSON.stringify(answered.headers));
  return seen ? `showed ${seen[0]} of another organisation` : null;
}

export interface Tally {
  requests: number;
  byStatus: Map<string, number>;
  byVisitor: Map<string, number>;
  leaks: number;
  faults: number;
}

export const newTally = (): Tally => ({ requests: 0, byStatus: new Map(), byVisitor: new Map(), leaks: 0, faults: 0 });

export function count(tally: Tally, { name }: Visitor, status: number): void {
  const kind = `${Math.floor(status / 100)}xx`;
  tally.requests += 1;
  tally.byStatus.set(kind, (tally.byStatus.get(kind) ?? 0) + 1);
  tally.byVisitor.set(name, (tally.byVisitor.get(name) ?? 0) + 1);
}

/** Growth of y per x, by least squares. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [middleX, middleY] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0) / spread;
}
