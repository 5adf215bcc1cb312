/**
 * Why a document is not taken in.
 *
 * - `truncated`: its end is missing
 * - `foreign`: it is something else as well: a page, an archive or a program stands in it or behind it
 * - `encrypted`: it opens only with a password, or forbids being read
 * - `active`: it would run or start something when it is opened
 * - `attached`: other files are packed into it
 * - `swollen`: unpacked it is out of all proportion
 * - `tooManyPages`, `tooSlow`: it cannot be read within the limits
 * - `broken`: it cannot be read at all
 */
export const documentProblems = ['truncated', 'foreign', 'encrypted', 'active', 'attached', 'swollen', 'tooManyPages', 'tooSlow', 'broken'] as const;
export type DocumentProblem = (typeof documentProblems)[number];

/** What was read of a document while it was looked at. */
export interface DocumentReading {
  /** Null: a picture has none. */
  pageCount: number | null;
  /** Text of the first pages, a line of the page a line of the text; empty where a page is only a picture. */
  pages: readonly string[];
}

export type LookedAt = { readonly ok: true; readonly reading: DocumentReading } | { readonly ok: false; readonly problem: DocumentProblem };

/** More than the longest audit report that stands behind a certificate; what a supplier shares is mostly one page. Our design. */
export const maxPages = 500;
/** Of so many pages the text is kept: a certificate says what it is on its first. Our design. */
export const readPages = 20;
export const maxKeptCharacters = 60_000;
