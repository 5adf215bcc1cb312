import { leavesOneModulo97 } from './modulo-97.ts';
import { passesVatCheck, vatFormats } from './vat-checks.ts';

export type IdentifierProblem = 'empty' | 'format' | 'check' | 'country';
export type ParsedIdentifier = { ok: true; value: string } | { ok: false; problem: IdentifierProblem };

const refused = (problem: IdentifierProblem): ParsedIdentifier => ({ ok: false, problem });
const accepted = (value: string): ParsedIdentifier => ({ ok: true, value });

/**
 * A KvK number (Dutch trade register): eight digits; there is no published check digit. What people type is tidied:
 * `KvK 1234.5678`, and the leading zero that spreadsheets eat.
 */
export function parseKvkNumber(text: string): ParsedIdentifier {
  const bare = text.replace(/^\s*(kvk|k\.v\.k\.|coc)(\s*-?\s*(nr|nummer|number|no)\.?)?\s*[:.]?/i, '').replace(/[\s.\-\u00a0]/g, '');
  if (bare === '') return refused('empty');
  if (!/^\d{7,8}$/.test(bare)) return refused('format');
  const value = bare.padStart(8, '0');
  return value === '00000000' ? refused('format') : accepted(value);
}

/** A KvK branch number (*vestigingsnummer*): twelve digits. */
export function parseBranchNumber(text: string): ParsedIdentifier {
  const bare = text.replace(/[\s.\-\u00a0]/g, '');
  if (bare === '') return refused('empty');
  return /^\d{12}$/.test(bare) ? accepted(bare) : refused('format');
}

/**
 * A VAT identification number of an EU member state, Northern Ireland or Great Britain, as `NL000099998B57`.
 * `country` helps where the prefix was left off. Format for every country, check digits where `vat-checks.ts` knows them.
 */
export function parseVatNumber(text: string, country?: string | null): ParsedIdentifier {
  const bare = text.toUpperCase().replace(/^\s*(BTW|VAT|TVA|UST)(-?\s*ID)?(\s*-?\s*(NR|NUMMER|NUMBER|NO))?\.?\s*[:.]?/i, '').replace(/[\s.\-/\u00a0]/g, '');
  if (bare === '') return refused('empty');
  const full = withPrefix(bare, country);
  const prefix = full.slice(0, 2);
  const format = vatFormats[prefix];
  if (!format) return refused('country');
  const rest = full.slice(2);
  if (!format.test(rest)) return refused('format');
  return passesVatCheck(prefix, rest) ? accepted(full) : refused('check');
}

function withPrefix(bare: string, country: string | null | undefined): string {
  if (vatFormats[bare.slice(0, 2)]) return bare.startsWith('GR') ? `EL${bare.slice(2)}` : bare;
  if (/^\d{9}B\d{2}$/.test(bare)) return `NL${bare}`;
  const prefix = country === 'GR' ? 'EL' : (country ?? '');
  return vatFormats[prefix] ? prefix + bare : bare;
}

const leiShape = /^[A-Z0-9]{18}\d{2}$/;

/**
 * A Legal Entity Identifier (ISO 17442): eighteen letters and digits and two check digits (ISO 7064 MOD 97-10: the letters
 * as A = 10 … Z = 35, the whole number leaves 1 modulo 97). What people type is tidied: `LEI: 5493 00ml udyv rqoo xs22`.
 */
export function parseLei(text: string): ParsedIdentifier {
  const typed = text.toUpperCase().replace(/[\s.:\-\u00a0]/g, '');
  const bare = leiShape.test(typed) ? typed : typed.replace(/^LEI(CODE|NUMMER|NUMBER|NR|NO)?/, '');
  if (bare === '') return refused('empty');
  if (!leiShape.test(bare)) return refused('format');
  return leavesOneModulo97(bare) ? accepted(bare) : refused('check');
}

/** ISO country code of a VAT number; `EL` is Greece, `XI` Northern Ireland. */
export function countryOfVatNumber(vatNumber: string): string | null {
  const prefix = vatNumber.slice(0, 2);
  if (!vatFormats[prefix]) return null;
  return prefix === 'EL' ? 'GR' : prefix === 'XI' ? 'GB' : prefix;
}
