import type { App } from '../app.ts';

/**
 * What every loader and action of one HTTP request shares. Nested loaders see different `Request` objects but this one
 * context, so what is expensive (session, member) is asked once and kept in `memo`.
 */
export interface RequestContext {
  readonly app: App;
  readonly requestId: string;
  readonly cspNonce: string;
  /** Adds a `Set-Cookie` header to the response, whatever the loaders return or throw. */
  setCookie(header: string): void;
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
