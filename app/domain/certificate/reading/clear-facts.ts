import type { ReadFact, ReadField } from './read-fact.ts';

export type ClearFacts = Partial<Record<ReadField, string>>;

/** What can be put into a form for somebody to check: only what a document says in one way. Our design. */
export function clearFacts(facts: readonly ReadFact[]): ClearFacts {
  const clear = facts.filter(({ field, value }) => !facts.some((one) => one.field === field && one.value !== value));
  return Object.fromEntries(clear.map(({ field, value }) => [field, value]));
}
