/** What somebody is known by. A person has no number across an organisation: names and addresses are what there is. */
export interface PersonTerms {
  readonly names: readonly string[];
  readonly emails: readonly string[];
}

/** Shorter ones would be found in half of what is written. */
export const minTermLength = 3;

const escaped: Readonly<Record<string, string>> = { '&': '&(?:amp;)?', '<': '(?:<|&lt;)', '>': '(?:>|&gt;)', '"': '(?:"|&quot;|&#34;|\\\\")', "'": "(?:'|’|&#39;|&#x27;|&apos;)" };

/** One name or address as it may stand in a text, in HTML or in the search part of a link; whole words only, whatever the case. */
function pattern(term: string): string {
  const letters = [...term.trim().normalize('NFC')].map((letter) => escaped[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return letters.join('').replace(/(?:\s)+/g, '(?:\\s|\\+|%20|&nbsp;)+').replace(/@/g, '(?:@|%40)');
}

const expression = (terms: readonly string[], flags: string) => (terms.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map(pattern).join('|')})(?![\\p{L}\\p{N}])`, flags));

export interface PersonMatcher {
  /** Whether a text names the person, by name or address. */
  names(text: string): boolean;
  /** The text without the person. */
  redact(text: string, word: string): string;
}

/** Finds a person in texts. Terms must not be empty. */
export function matchPerson({ names, emails }: PersonTerms): PersonMatcher {
  // Longest first: `Joke de Wit-Bakker` before `Joke de Wit`.
  const terms = [...emails, ...names].sort((a, b) => b.length - a.length);
  const find = expression(terms, 'iu');
  const all = expression(terms, 'giu');
  return {
    names: (text) => find !== null && find.test(text.normalize('NFC')),
    redact: (text, word) => (all === null ? text : text.normalize('NFC').replace(all, () => word)),
  };
}

/** The same in every string of a piece of JSON, keys apart; a telephone number beside the person's name goes with it. */
export function redactJson(value: unknown, matcher: PersonMatcher, word: string): unknown {
  if (typeof value === 'string') return matcher.redact(value, word);
  if (Array.isArray(value)) return value.map((one) => redactJson(one, matcher, word));
  if (typeof value !== 'object' || value === null) return value;
  const isBeside = Object.values(value).some((one) => typeof one === 'string' && matcher.names(one));
  const isTheirs = (key: string, one: unknown) => isBeside && typeof one === 'string' && /phone/i.test(key);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isTheirs(key, one) ? word : redactJson(one, matcher, word)]));
}

export interface Identity {
  name?: string | null;
  email?: string | null;
}

const same = (a: string, b: string) => a.trim().normalize('NFC').toLowerCase() === b.trim().normalize('NFC').toLowerCase();

/**
 * Whether a row that says who somebody is, is about this person: the address decides; a name alone does where there is no
 * address to hold it against. Our design: of two people with one name, only the one who was meant is found.
 */
export function isAbout({ names, emails }: PersonTerms, { name, email }: Identity): boolean {
  if (email && emails.some((one) => same(one, email))) return true;
  const hasOtherAddress = Boolean(email) && emails.length > 0;
  return !hasOtherAddress && Boolean(name) && names.some((one) => same(one, name ?? ''));
}

/** A loose first sieve for a database: `like` patterns in lower case, in which all but plain letters and digits is left open. */
export function sievePatterns({ names, emails }: PersonTerms): string[] {
  return [...names, ...emails].map((term) => `%${term.trim().toLowerCase().replace(/[^a-z0-9]+/g, '%')}%`.replace(/%+/g, '%'));
}
