/** The part of the runner that the rest of the product sees. */
export interface JobRunner {
  /** It was started, is not being stopped, and could look for work when it last tried. */
  readonly isAtWork: boolean;
  /** Begins to poll. Without it jobs run only in `drain`. */
  start(): void;
  /** Looks for work now instead of at the next poll; called after a commit. */
  wake(): void;
  /** Begins no work until this is over, as what it writes may be about another day. */
  hold<T>(meanwhile: () => Promise<T>): Promise<T>;
  /** Runs everything that is due, and what that work makes due, until nothing is left. */
  drain(): Promise<void>;
  /** Takes no more work, tells running jobs to stop and waits for them, at most `graceMs`. */
  stop(graceMs?: number): Promise<void>;
}
