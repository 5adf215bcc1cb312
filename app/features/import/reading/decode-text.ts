import { FileRefused } from './file-problem.ts';
import type { Encoding } from './table.ts';

const sampleBytes = 65_536;

export function decodeText(bytes: Uint8Array, chosen?: Encoding): { text: string; encoding: Encoding } {
  const encoding = chosen ?? detectEncoding(bytes);
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  // A BOM is dropped by the decoder; files glued together carry more of them. A zero ends the text in many a program.
  return { text: /[\uFEFF\0]/.test(text) ? text.replace(/[\uFEFF\0]/g, '') : text, encoding };
}

/** 0x80 to 0x9F; the rest is Latin-1. Node's own decoder takes these for control characters in several versions. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => windowsOnly[character.charCodeAt(0) - 0x80] ?? character);
}

function detectEncoding(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const wide = detectWideCharacters(bytes);
  if (wide) return wide;
  if (looksBinary(bytes)) throw new FileRefused({ code: 'binary' });
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** UTF-16 without a BOM: text of Europe has a zero in every second byte. */
function detectWideCharacters(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.05) return 'utf-16le';
  if (evenZeros > pairs * 0.7 && oddZeros < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Text has next to no control characters. A zero weighs more: a few are dirt of some export, many are no text. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleBytes);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) controls += 3;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls++;
  }
  return controls > 8 + length * 0.01;
}

/** Valid UTF-8, or UTF-8 that one careless program has damaged in a few places. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.split('\uFFFD').length - 1;
    const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
    return whole >= 20 && broken <= whole * 0.02;
  }
}
