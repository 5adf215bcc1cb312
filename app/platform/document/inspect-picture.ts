import type { DocumentProblem } from './document-problem.ts';
import { endsAsArchive, holdsPage } from './foreign.ts';

/** A telephone makes twelve to fifty million; unpacked each costs four bytes where it is shown. Our design. */
const maxPixels = 64_000_000;

/** Walks the parts of a PNG: whole to its last one, of a size that can be shown, and nothing behind it. */
export function inspectPng(bytes: Buffer): DocumentProblem | null {
  let at = 8;
  for (let part = 0; at + 12 <= bytes.length; part += 1) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (part === 0) {
      if (type !== 'IHDR' || length < 13) return 'broken';
      const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
      if (width === 0 || height === 0) return 'broken';
      if (width * height > maxPixels) return 'swollen';
    }
    at += 12 + length;
    if (type === 'IEND' && at <= bytes.length) return at === bytes.length ? null : 'foreign';
  }
  return 'truncated';
}

/** Markers of a JPEG that carry its size: every kind of frame but the tables among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks a JPEG to its picture. Telephones lay data of their own behind it: that stays, unless it is a file of another kind. */
export function inspectJpeg(bytes: Buffer): DocumentProblem | null {
  let at = 2;
  let hasSize = false;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'broken';
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (isFrame(marker) && at + 9 <= bytes.length) {
      const pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
      if (pixels === 0) return 'broken';
      if (pixels > maxPixels) return 'swollen';
      hasSize = true;
    }
    at += 2 + length;
    if (marker === 0xda) return hasSize ? behindPicture(bytes, at) : 'broken';
    if (length < 2) return 'broken';
  }
  return 'truncated';
}

function behindPicture(bytes: Buffer, from: number): DocumentProblem | null {
  const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), from);
  if (end < 0) return 'truncated';
  const rest = bytes.toString('latin1', end + 2);
  return endsAsArchive(rest) || holdsPage(rest) || rest.includes('%PDF-') ? 'foreign' : null;
}
