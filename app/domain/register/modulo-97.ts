/** Remainder of a decimal text of any length. */
export function remainder(decimal: string, modulus: number): number {
  let rest = 0;
  for (const digit of decimal) rest = (rest * 10 + Number(digit)) % modulus;
  return rest;
}

/** ISO 7064 MOD 97-10 over letters and digits, the letters as A = 10 … Z = 35. Our own check of `A-Z0-9`, nothing else. */
export function leavesOneModulo97(text: string): boolean {
  const decimal = [...text].map((character) => (/\d/.test(character) ? character : String(character.charCodeAt(0) - 55))).join('');
  return remainder(decimal, 97) === 1;
}
