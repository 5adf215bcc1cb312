/** What a key press means: at once, after a first key, or nothing yet. */
export type Step = { readonly kind: 'run'; readonly keys: string } | { readonly kind: 'wait'; readonly first: string } | { readonly kind: 'none' };

/** So long a first key waits for its second. */
export const sequenceMs = 1_200;

/**
 * Reads one key press: `known` are single keys and pairs (`g s`), `first` is the key pressed just before, if any. A key that begins
 * no shortcut forgets the first one.
 */
export function readKey(known: readonly string[], key: string, first: string | null): Step {
  const pair = first === null ? null : `${first} ${key}`;
  if (pair !== null && known.includes(pair)) return { kind: 'run', keys: pair };
  if (known.includes(key)) return { kind: 'run', keys: key };
  return known.some((keys) => keys.startsWith(`${key} `)) ? { kind: 'wait', first: key } : { kind: 'none' };
}

interface Pressed {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
}

/** Keys with a modifier belong to the browser, and those that build a character to whoever types it. */
export function isPlain({ ctrlKey, metaKey, altKey, isComposing, defaultPrevented }: Pressed): boolean {
  return !ctrlKey && !metaKey && !altKey && !isComposing && !defaultPrevented;
}

const typedInto = 'input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable], dialog';

/** Whoever types, or answers a dialog, means letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typedInto) !== null;
}
