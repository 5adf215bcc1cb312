import type { Format } from './format.ts';
import type { Locale } from './locale.ts';

/** A sentence, or a function of its parameters and of the language's format. */
export type Message = string | ((parameters: never, format: Format) => string);
export type MessageSet = { readonly [key: string]: Message | MessageSet };

/** The shape that a translation must have: same keys, same parameters. A missing or extra key does not compile. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (parameters: infer P, format: Format) => string
      ? (parameters: P, format: Format) => string
      : T[K] extends MessageSet
        ? SameShape<T[K]>
        : never;
};

/** The set as a caller sees it: functions have their format already. */
export type Bound<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends () => string
      ? () => string
      : T[K] extends (parameters: infer P, format: Format) => string
        ? (parameters: P) => string
        : T[K] extends MessageSet
          ? Bound<T[K]>
          : never;
};

export interface Messages<T> {
  readonly en: T;
  readonly nl: SameShape<T>;
}

export function defineMessages<T extends MessageSet>(sets: { en: T; nl: NoInfer<SameShape<T>> }): Messages<T> {
  return sets;
}

const boundSets = new WeakMap<Format, WeakMap<object, unknown>>();

/** Binds a set to a language. Memoised: one object per set and format. */
export function bindMessages<T>(messages: Messages<T>, format: Format): Bound<T> {
  let perFormat = boundSets.get(format);
  if (!perFormat) boundSets.set(format, (perFormat = new WeakMap()));
  let bound = perFormat.get(messages);
  if (!bound) perFormat.set(messages, (bound = bindSet(messages[format.locale satisfies Locale] as MessageSet, format)));
  return bound as Bound<T>;
}

function bindSet(set: MessageSet, format: Format): unknown {
  return Object.fromEntries(
    Object.entries(set).map(([key, message]) => {
      if (typeof message === 'string') return [key, message];
      if (typeof message === 'function') return [key, (parameters: never) => message(parameters, format)];
      return [key, bindSet(message, format)];
    }),
  );
}
