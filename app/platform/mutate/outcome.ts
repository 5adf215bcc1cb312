import type { NonEmpty } from '#app/domain/audit/events.ts';

/** A change that was made, with its witnesses. Without an event it does not compile. */
export interface Done<T, Event> {
  readonly ok: true;
  readonly value: T;
  readonly events: NonEmpty<Event>;
}

/** An expected outcome in which nothing changes: everything is rolled back. */
export interface Refused<P> {
  readonly ok: false;
  readonly problem: P;
}

export type Outcome<T, P> = { readonly ok: true; readonly value: T } | Refused<P>;

export function done<T, Event>(value: T, events: NonEmpty<Event>): Done<T, Event> {
  return { ok: true, value, events };
}

export function refused<const P>(problem: P): Refused<P> {
  return { ok: false, problem };
}
