/** Printable ASCII without double or outer spaces: nearly every cell, and nothing to do. */
const plain = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/;

/**
 * Text as a register keeps it: one line, single spaces, composed letters, without control, zero-width and
 * direction-changing characters (these can make a name look like another). What looks like a formula stays text. Our design.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\p{Zs}\t\r\n\v\f\u2028\u2029\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
