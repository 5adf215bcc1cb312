import { leavesOneModulo97, remainder } from './modulo-97.ts';

/**
 * Shapes of VAT numbers after the country prefix, as the European Commission's VIES page lists them; `GR` is what people
 * type for `EL`. Great Britain left the EU but still prints its numbers on invoices.
 */
export const vatFormats: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/, BE: /^[01]\d{9}$/, BG: /^\d{9,10}$/, CY: /^\d{8}[A-Z]$/, CZ: /^\d{8,10}$/, DE: /^\d{9}$/, DK: /^\d{8}$/, EE: /^\d{9}$/,
  EL: /^\d{9}$/, GR: /^\d{9}$/, ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/, FI: /^\d{8}$/, FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/, HR: /^\d{11}$/, HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/, IT: /^\d{11}$/, LT: /^(\d{9}|\d{12})$/, LU: /^\d{8}$/, LV: /^\d{11}$/, MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/, PL: /^\d{10}$/, PT: /^\d{9}$/, RO: /^\d{2,10}$/, SE: /^\d{10}01$/, SI: /^\d{8}$/, SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/, GB: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

const digitsOf = (text: string) => [...text].map(Number);
const weighted = (text: string, weights: readonly number[]) => {
  const digits = digitsOf(text);
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
};

/** Legal persons: the first nine digits are the RSIN, which passes the Dutch *elfproef*. */
function passesDutchElevenTest(rest: string): boolean {
  return weighted(rest, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(rest[8]);
}

/** Sole traders since 2020: the whole number, letters as A = 10 … Z = 35, leaves 1 modulo 97 (Belastingdienst, btw-id). */
function passesDutchNinetySevenTest(rest: string): boolean {
  return leavesOneModulo97(`NL${rest}`);
}

/** ISO 7064 MOD 11,10, as Germany and Croatia use it. */
function passesMod1110(rest: string): boolean {
  let product = 10;
  for (const digit of digitsOf(rest.slice(0, -1))) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(rest.at(-1));
}

function passesLuhn(rest: string): boolean {
  const sum = digitsOf(rest).reverse().reduce((total, digit, index) => {
    const value = index % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function passesElevenRemainder(rest: string, weights: readonly number[]): boolean {
  const check = 11 - (weighted(rest, weights) % 11);
  return (check >= 10 ? 0 : check) === Number(rest.at(-1));
}

function passesFinnishTest(rest: string): boolean {
  const left = weighted(rest, [7, 9, 10, 5, 8, 4, 2]) % 11;
  return left !== 1 && (left === 0 ? 0 : 11 - left) === Number(rest[7]);
}

/** Check digits of the countries where Dutch and Belgian buyers buy most. The others pass on their shape alone. */
const checks: Readonly<Record<string, (rest: string) => boolean>> = {
  NL: (rest) => passesDutchElevenTest(rest) || passesDutchNinetySevenTest(rest),
  BE: (rest) => 97 - (Number(rest.slice(0, 8)) % 97) === Number(rest.slice(8)),
  DE: passesMod1110,
  HR: passesMod1110,
  // Old French numbers have a numeric key; keys with letters follow an unpublished table.
  FR: (rest) => !/^\d{2}/.test(rest) || (remainder(rest.slice(2), 97) * 3 + 12) % 97 === Number(rest.slice(0, 2)),
  IT: passesLuhn,
  LU: (rest) => Number(rest.slice(0, 6)) % 89 === Number(rest.slice(6)),
  DK: (rest) => weighted(rest, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  FI: passesFinnishTest,
  PL: (rest) => weighted(rest, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(rest[9]),
  PT: (rest) => passesElevenRemainder(rest, [9, 8, 7, 6, 5, 4, 3, 2]),
  SE: (rest) => passesLuhn(rest.slice(0, 10)),
};

export function passesVatCheck(prefix: string, rest: string): boolean {
  return checks[prefix]?.(rest) ?? true;
}
