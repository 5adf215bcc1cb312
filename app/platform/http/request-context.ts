import type { App } from '../app.ts';
import type { ErrorCode } from './app-error.ts';
import type { Manifests } from './language-manifests.ts';

/** Budgets of attempts per address; sizes stand in the configuration. Of a link: however many addresses use it. */
export type LimitName = 'signIn' | 'publicForm' | 'link';

/**
 * What every loader and action of one HTTP request shares. Nested loaders see different `Request` objects but this one
 * context, so what is expensive (session, member) is asked once and kept in `memo`.
 */
export interface RequestContext {
  readonly app: App;
  readonly requestId: string;
  readonly cspNonce: string;
  /** Which scripts a page loads, in each language; in development, and in tests without a build, they are the same. */
  readonly manifests?: Manifests;
  /** What the server found wrong before any route was chosen; actions answer with it, in the user's language. */
  readonly refusal: ErrorCode | null;
  /** Adds a `Set-Cookie` header to the response, whatever the loaders return or throw. */
  setCookie(header: string): void;
  /** Says when to come back, whatever the loaders return or throw. */
  retryAfter(seconds: number): void;
  /** Spends one attempt of the asking address, or of what `of` names; false when none is left. */
  spendAttempt(limit: LimitName, of?: string): Promise<boolean>;
  /** Of whoever asks, as the nearest trusted proxy saw it. */
  readonly address: string;
  /** Counts something that anybody can make happen again and again; a number when it is worth a witness. */
  countUp(what: string): number | null;
  readonly memo: Map<string, Promise<unknown>>;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}

/** Asks once per HTTP request. */
export function once<T>(context: RequestContext, key: string, ask: () => Promise<T>): Promise<T> {
  let answer = context.memo.get(key);
  if (!answer) context.memo.set(key, (answer = ask()));
  return answer as Promise<T>;
}
