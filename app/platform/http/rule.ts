import type { Action } from '#app/domain/access/permissions.ts';

/** Who may ask a route. Every loader and action carries one; the rights test reads it and fails on a bare one. */
export type Rule =
  | { readonly kind: 'member'; readonly can: Action }
  | { readonly kind: 'person' }
  | { readonly kind: 'supplier' }
  | { readonly kind: 'question' }
  | { readonly kind: 'confirmation' }
  | { readonly kind: 'account' }
  | { readonly kind: 'desk' }
  | { readonly kind: 'public'; readonly why: string };

/** Registered, because routes and tests may be different bundles. */
export const ruleSymbol = Symbol.for('ketenmark.rule');

export interface Ruled {
  readonly [ruleSymbol]: Rule;
}

export function withRule<F extends (...args: never[]) => unknown>(rule: Rule, handler: F): F & Ruled {
  return Object.assign(handler, { [ruleSymbol]: Object.freeze(rule) });
}

export function ruleOf(handler: unknown): Rule | null {
  return typeof handler === 'function' && ruleSymbol in handler ? (handler as unknown as Ruled)[ruleSymbol] : null;
}
