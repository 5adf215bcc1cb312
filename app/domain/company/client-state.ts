import type { CalendarDate } from '../calendar/calendar-date.ts';
import { covers } from '../certificate/validity.ts';
import type { Level, QmLevel } from '../level/method.ts';

export interface SharedProof {
  level: QmLevel | null;
  validFrom: CalendarDate;
  validUntil: CalendarDate;
}

export interface ClientFacts {
  /** What the client's newest question asks at least; null: it asks nothing now. */
  asked: Level | null;
  /** Whether that question was answered in any way. */
  isAnswered: boolean;
  /** What the client can see today. */
  shared: readonly SharedProof[];
}

/**
 * How a company stands with one client, as it sees it itself; whether the client accepts is the client's word.
 * - `covered`: shares what was asked or more, and it holds today
 * - `less`: shares something that holds, but not what was asked
 * - `lapsed`: what it shares has run out
 */
export type ClientState = { is: 'covered'; until: CalendarDate } | { is: 'less'; until: CalendarDate } | { is: 'lapsed'; on: CalendarDate } | { is: 'answered' } | { is: 'waiting' } | { is: 'quiet' };

export function clientStateOn({ asked, isAnswered, shared }: ClientFacts, today: CalendarDate): ClientState {
  const latest = (proofs: readonly SharedProof[]) => proofs.map((proof) => proof.validUntil).sort().at(-1);
  const valid = shared.filter(({ validFrom, validUntil }) => validFrom <= today && today <= validUntil);
  const enough = latest(valid.filter(({ level }) => level !== null && (asked === null || asked === 'none' || covers(level, asked))));
  if (enough) return { is: 'covered', until: enough };
  const other = latest(valid);
  if (other) return { is: 'less', until: other };
  const gone = latest(shared.filter(({ validUntil }) => validUntil < today));
  if (gone) return { is: 'lapsed', on: gone };
  if (asked === null) return { is: 'quiet' };
  return { is: isAnswered ? 'answered' : 'waiting' };
}

const urgency = ['waiting', 'lapsed', 'less', 'answered', 'covered', 'quiet'] as const satisfies readonly ClientState['is'][];

/** Who waits for something first. */
export function byUrgency(a: ClientState, b: ClientState): number {
  return urgency.indexOf(a.is) - urgency.indexOf(b.is);
}
