import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 bits for a cookie or a link. The product keeps only its digest. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hexadecimal. Enough for secrets of full strength; passwords go through argon2id. */
export function digestSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

const codeLetters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** Twelve characters that a person reads from a console and types over, without look-alikes: `7QK4-ZP2M-X9RD`. */
export function newReadableCode(): string {
  const group = () => Array.from({ length: 4 }, () => codeLetters[randomInt(codeLetters.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** Compares what was typed, capitals, blanks and dashes ignored, in the same time whatever is wrong. */
export function isSameCode(typed: string, code: string): boolean {
  const fold = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const digest = (text: string) => createHash('sha256').update(fold(text)).digest();
  return timingSafeEqual(digest(typed), digest(code));
}
