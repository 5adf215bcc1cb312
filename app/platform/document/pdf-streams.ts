import { createInflate, inflateSync } from 'node:zlib';

/** The bytes of a PDF and the same as text, a character a byte. */
export interface PdfBytes {
  bytes: Buffer;
  text: string;
}

/** Content, fonts and packed objects of real documents stay far below; a bomb does not. */
const maxInflated = 16 * 1024 * 1024;
/** A scanned page of A4 in colour at 300 dots is 26 MB. */
const maxInflatedPicture = 160 * 1024 * 1024;
const maxInflatedInAll = 640 * 1024 * 1024;
const maxStreams = 50_000;
/** Nobody packs what is packed. */
const maxDepth = 3;

/**
 * Unpacks everything in a PDF that looks packed, whatever its dictionary says of it, and hands over the beginning of each
 * as text: objects hide in such streams. Answers false when it swells out of all proportion.
 */
export async function unpackStreams({ bytes, text }: PdfBytes, look: (unpacked: string) => void): Promise<boolean> {
  let [inAll, streams] = [0, 0];
  for (const { start, isPicture } of streamsOf(text)) {
    const packed = packedBytes(bytes, text, start);
    if (!packed) continue;
    const size = isPicture ? await measure(packed, look) : unpack(packed, look);
    inAll += size;
    streams += 1;
    if (size > (isPicture ? maxInflatedPicture : maxInflated) || inAll > maxInflatedInAll || streams > maxStreams) return false;
  }
  return true;
}

function* streamsOf(text: string): Generator<{ start: number; isPicture: boolean }> {
  let end = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) {
      end = at;
      continue;
    }
    // Whatever stands behind the word on its line is passed over, as readers do.
    const line = /\r\n?|\n/g;
    line.lastIndex = at + 6;
    const broken = line.exec(text);
    if (!broken) return;
    const dictionary = text.slice(Math.max(end, at - 4_000), at);
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary) && !/\/(First|ObjStm)\b/.test(dictionary);
    yield { start: broken.index + broken[0].length, isPicture };
  }
}

/** From where a stream is packed; the packing itself says where it ends. Null: it is not. */
function packedBytes(bytes: Buffer, text: string, start: number): Buffer | null {
  if (isZlib(bytes, start)) return bytes.subarray(start);
  const end = text.indexOf('~>', start);
  if (end < 0 || end - start > 32 * 1024 * 1024) return null;
  const decoded = /^[\s!-uz]+$/.test(text.slice(start, Math.min(end, start + 200))) ? fromAscii85(text.slice(start, end)) : null;
  return decoded && isZlib(decoded, 0) ? decoded : null;
}

const isZlib = (bytes: Buffer, at: number) => at + 2 <= bytes.length && (bytes[at]! & 0x0f) === 8 && bytes.readUInt16BE(at) % 31 === 0;

/** How large it becomes, however often it was packed; more than `maxInflated` is not followed. */
function unpack(packed: Buffer, look: (unpacked: string) => void, depth = 1): number {
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: maxInflated });
    look(unpacked.toString('latin1'));
    if (!isZlib(unpacked, 0)) return unpacked.length;
    return depth < maxDepth ? unpacked.length + unpack(unpacked, look, depth + 1) : maxInflated + 1;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return maxInflated + 1;
    return 0;
  }
}

/** As `unpack` for what may be a large picture: counted in passing, only its beginning is held. */
async function measure(packed: Buffer, look: (unpacked: string) => void): Promise<number> {
  const inflate = createInflate();
  const head: Buffer[] = [];
  let size = 0;
  inflate.end(packed);
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      if (size < maxInflated) head.push(chunk);
      size += chunk.length;
      if (size > maxInflatedPicture) break;
    }
  } catch {
    // Not packed after all, or damaged: readers show what came until here.
  }
  look(Buffer.concat(head).toString('latin1'));
  return size;
}

/** Adobe's form of base 85: `z` is four zero bytes. */
export function fromAscii85(text: string): Buffer {
  const digits = text.replace(/\s/g, '').replaceAll('z', '!!!!!');
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 5) {
    const group = digits.slice(at, at + 5);
    let value = 0;
    for (const digit of group.padEnd(5, 'u')) value = value * 85 + digit.charCodeAt(0) - 33;
    for (let n = 3; n >= 5 - group.length; n -= 1) bytes.push(Math.floor(value / 256 ** n) & 0xff);
  }
  return Buffer.from(bytes);
}
