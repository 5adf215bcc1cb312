/** Time comes in through the door: nothing else asks the machine what time it is. */
export interface Clock {
  /** ISO-8601 UTC instant with milliseconds. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still until it is moved: tests and browser tests. */
export interface SettableClock extends Clock {
  set(instant: string): void;
  advance(milliseconds: number): void;
}

export function settableClock(start: string): SettableClock {
  let current = new Date(start);
  return {
    now: () => current.toISOString(),
    set: (instant) => void (current = new Date(instant)),
    advance: (milliseconds) => void (current = new Date(current.getTime() + milliseconds)),
  };
}
