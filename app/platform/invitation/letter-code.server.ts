import { digestSecret, newReadableCode } from '#app/platform/secret/secret.server.ts';

/** Twelve letters and digits without look-alikes (59 bits): short enough to type, and only where attempts are counted. */
export const newLetterCode = newReadableCode;

/** The digest of a code as somebody types it: capitals, blanks and dashes do not matter. No link has such a digest, so a code in an address opens nothing. */
export function digestLetterCode(typed: string): string {
  return digestSecret(`letter:${typed.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
}
