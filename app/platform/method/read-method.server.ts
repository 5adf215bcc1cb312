import type { Method } from '#app/domain/level/method.ts';
import { parseMethod } from '#app/domain/level/parse-method.ts';

const read = new Map<string, Method>();
const maxRemembered = 50;

/**
 * A stored version as data. The same text gives the same object, so that what `deriveLevel` compiled for it is kept.
 * Throws for a text that `adopt` could not have written.
 */
export function readMethod(json: string): Method {
  const known = read.get(json);
  if (known) return known;
  const parsed = parseMethod(JSON.parse(json));
  if (!parsed.ok) throw new Error(`stored method cannot be read: ${parsed.problems.join('; ')}`);
  if (read.size >= maxRemembered) read.clear();
  read.set(json, parsed.method);
  return parsed.method;
}
