import type { CalendarDate } from '../calendar/calendar-date.ts';
import { covers } from '../certificate/validity.ts';
import type { Level, QmLevel } from '../level/method.ts';

export interface SharedProof {
  level: QmLevel | null;
  validFrom: CalendarDate;
  validUntil: CalendarDate;
  /** Why the client does not count it; null: nothing speaks against it. */
  against: 'refused' | 'out_of_force' | null;
}

export interface ClientFacts {
  /** What the client's newest question asks at least; null: it asks nothing now. */
  asked: Level | null;
  /** Whether that question was answered in any way. */
  isAnswered: boolean;
  /** What the client can see today. */
  shared: readonly SharedProof[];
  /** When a consent was last taken back from it; null: never. */
  unsharedOn: CalendarDate | null;
  /** By when the client was told that proof comes; null: it was not. */
  toldOn: CalendarDate | null;
}

/**
 * How a company stands with one client, as it sees it itself; whether the client accepts is the client's word.
 * - `covered`: shares what was asked or more, and it holds today
 * - `less`: shares something that holds, but not what was asked
 * - `refused`: the client did not accept what it shares; `out_of_force`: the client recorded that it is suspended, withdrawn or denied by its issuer
 * - `lapsed`: what it shares has run out
 * - `promised`: it named a day, which is ahead; `slipped`: that day has passed
 * - `unshared`: it shares nothing any more, and has not been asked since
 */
export type ClientState =
  | { is: 'covered' | 'less'; until: CalendarDate }
  | { is: 'lapsed' | 'unshared' | 'promised' | 'slipped'; on: CalendarDate }
  | { is: 'refused' | 'out_of_force' | 'answered' | 'waiting' | 'quiet' };

export function clientStateOn({ asked, isAnswered, shared, unsharedOn, toldOn }: ClientFacts, today: CalendarDate): ClientState {
  const latest = (proofs: readonly SharedProof[]) => proofs.map((proof) => proof.validUntil).sort().at(-1);
  const holding = shared.filter(({ validFrom, validUntil }) => validFrom <= today && today <= validUntil);
  const valid = holding.filter(({ against }) => against === null);
  const enough = latest(valid.filter(({ level }) => level !== null && (asked === null || asked === 'none' || covers(level, asked))));
  if (enough) return { is: 'covered', until: enough };
  const against = (['refused', 'out_of_force'] as const).find((one) => holding.some((proof) => proof.against === one));
  if (against) return { is: against };
  const other = latest(valid);
  if (other) return { is: 'less', until: other };
  const isSilent = asked !== null && !isAnswered;
  if (toldOn !== null && toldOn >= today && !isSilent) return { is: 'promised', on: toldOn };
  const gone = latest(shared.filter(({ validUntil }) => validUntil < today));
  if (gone) return { is: 'lapsed', on: gone };
  if (isSilent) return { is: 'waiting' };
  if (toldOn !== null && asked !== null) return { is: 'slipped', on: toldOn };
  if (unsharedOn !== null) return { is: 'unshared', on: unsharedOn };
  return { is: asked === null ? 'quiet' : 'answered' };
}

const urgency = ['waiting', 'refused', 'out_of_force', 'lapsed', 'slipped', 'less', 'unshared', 'answered', 'promised', 'covered', 'quiet'] as const satisfies readonly ClientState['is'][];

/** Who waits for something first. */
export function byUrgency(a: ClientState, b: ClientState): number {
  return urgency.indexOf(a.is) - urgency.indexOf(b.is);
}
