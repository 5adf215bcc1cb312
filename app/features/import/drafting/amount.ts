export type DecimalSign = 'comma' | 'point';

const currencySigns: Record<string, string> = { '€': 'EUR', '£': 'GBP', $: 'USD' };

/** ISO code of a currency sign or code in a cell; null when it names none. */
export function currencyOf(text: string): string | null {
  for (const [sign, code] of Object.entries(currencySigns)) if (text.includes(sign)) return code;
  return /\b(EUR|GBP|USD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN)\b/i.exec(text)?.[1]?.toUpperCase() ?? null;
}

const thousandsPoint = /^\d{1,3}(\.\d{3})+$/;
const thousandsComma = /^\d{1,3}(,\d{3})+$/;

/** Which sign this number itself shows to be the decimal one; null when it could be both, or neither is there. */
export function decimalEvidence(text: string): DecimalSign | null {
  const bare = bareNumber(text)?.digits ?? '';
  const comma = bare.lastIndexOf(',');
  const point = bare.lastIndexOf('.');
  if (comma < 0 && point < 0) return null;
  if (comma >= 0 && point >= 0) return comma > point ? 'comma' : 'point';
  if (thousandsPoint.test(bare)) return bare.indexOf('.') === point ? null : 'comma';
  if (thousandsComma.test(bare)) return bare.indexOf(',') === comma ? null : 'point';
  return comma >= 0 ? 'comma' : 'point';
}

/**
 * An amount in cents; null when the cell is no amount. The cell's own evidence goes first (`1,234.56` has a decimal point
 * wherever it stands); `decimal` decides only where it could be both (`1.234`).
 */
export function parseAmount(text: string, decimal: DecimalSign): number | null {
  const bare = bareNumber(text);
  if (!bare) return null;
  const sign = decimalEvidence(text) ?? decimal;
  const normal = sign === 'comma' ? bare.digits.replaceAll('.', '').replace(',', '.') : bare.digits.replaceAll(',', '');
  if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(normal)) return null;
  const cents = Math.round(Number(normal) * 100);
  if (!Number.isSafeInteger(cents)) return null;
  return bare.isNegative && cents !== 0 ? -cents : cents;
}

/** Takes off signs, currency, spaces and the dashes that stand for no cents; null when letters remain. */
function bareNumber(text: string): { digits: string; isNegative: boolean } | null {
  let bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[−–—]/g, '-').replace(/[€£$]|EUR|GBP|USD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN/gi, '');
  bare = bare.replace(/[.,]-{1,2}$/, '').replace(/(\d)CR$/i, '$1-').replace(/(\d)DR$/i, '$1');
  const isBracketed = /^\(.*\)$/.test(bare);
  if (isBracketed) bare = bare.slice(1, -1);
  const isNegative = isBracketed || bare.startsWith('-') || bare.endsWith('-');
  const digits = bare.replace(/^[-+]|-$/g, '');
  return /^[\d.,]*\d[\d.,]*(e[+-]?\d+)?$/i.test(digits) ? { digits, isNegative } : null;
}
