const secondsUntilOverloaded = 3;
const secondsUntilOver = 3;

/**
 * Whether the thread that answers everybody is so late that some must be asked to come back. Told once a second how late it
 * was (99th percentile, milliseconds). One long breath is not overload, and one short one does not end it. Our design.
 */
export class Overload {
  readonly #limitMs: number;
  #late = 0;
  #inTime = 0;
  #isOverloaded = false;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  get isOverloaded(): boolean {
    return this.#isOverloaded;
  }

  sample(lagMs: number): void {
    this.#late = lagMs > this.#limitMs ? this.#late + 1 : 0;
    this.#inTime = lagMs < this.#limitMs / 2 ? this.#inTime + 1 : 0;
    if (this.#late >= secondsUntilOverloaded) this.#isOverloaded = true;
    if (this.#inTime >= secondsUntilOver) this.#isOverloaded = false;
  }
}

interface Asked {
  method: string;
  path: string;
  hasSession: boolean;
  contentType: string | undefined;
}

const isLink = /^\/(i|q|join)\//i;
const isHeavy = /^\/o\/[^/]+\/(export|audit-trail\/export)/i;

/**
 * Who is asked to come back first: whoever is not at work in the product yet, and what costs most. Whoever sends something in
 * by a link from a mail is not: what they typed would be lost.
 */
export function comesLater({ method, path, hasSession, contentType = '' }: Asked): boolean {
  const isReading = method === 'GET' || method === 'HEAD';
  if (isLink.test(path)) return isReading;
  return !hasSession || isHeavy.test(path) || (!isReading && contentType.startsWith('multipart/form-data'));
}
