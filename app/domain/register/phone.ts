/**
 * A telephone number as people dial it: digits with an optional `+` in front and an extension behind, single spaces kept,
 * because they help reading aloud; the `(0)` that nobody dials after a country code goes. Null when it holds no number of 5 to 15 digits (ITU-T E.164). No country is assumed.
 */
export function tidyPhone(text: string): string | null {
  const [number = '', extension] = text.trim().split(/\s*(?:ext\.?|toestel|tst\.?|x)\s*(?=\d+$)/i);
  const bare = number.replace(/^\s*(\+\d+)\s*\(0\)/, '$1 ').replace(/[()/.\-\u2010-\u2013\u00a0]/g, ' ').replace(/\s+/g, ' ').trim();
  if (!/^\+?[\d ]+$/.test(bare)) return null;
  const digits = bare.replace(/\D/g, '').length;
  if (digits < 5 || digits > 15) return null;
  return extension ? `${bare} x${extension}` : bare;
}

/** The number for a `tel:` link. */
export function dialled(phone: string): string {
  const [number = '', extension] = phone.split(' x');
  return number.replace(/ /g, '') + (extension ? `;ext=${extension}` : '');
}
