import { isAbout, matchPerson, type PersonTerms } from './person-terms.ts';

/** One personal value beside an audit chain, with what it was said about and by. */
export interface BesideChain {
  readonly sequence: number;
  /** `name` and `email` say who an event is about; `data.…` are words that were written; all else is a name that stands by itself. */
  readonly field: string;
  readonly value: string;
  /** What identifies who did it. */
  readonly actorId: string | null;
}

/**
 * What of these values is somebody's own: where they are meant, where they are named as who did it, and whole texts in which they
 * are named (see decision 030). `actorIds`: as whom they acted; what such a one said of somebody else is not theirs. Our design.
 */
export function ownWords<V extends BesideChain>(values: readonly V[], terms: PersonTerms, actorIds: ReadonlySet<string>): V[] {
  const matcher = matchPerson(terms);
  const valueIn = (sequence: number, field: string) => values.find((one) => one.sequence === sequence && one.field === field)?.value ?? null;
  return values.filter(({ sequence, field, value, actorId }) => {
    if (field === 'name' || field === 'email') return isAbout(terms, { name: valueIn(sequence, 'name'), email: valueIn(sequence, 'email') });
    if (field.startsWith('data.')) return matcher.names(value);
    return (actorId !== null && actorIds.has(actorId)) || matcher.names(value);
  });
}
