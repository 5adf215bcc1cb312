import { createInflateRaw } from 'node:zlib';
import { FileRefused } from './file-problem.ts';
import { limits } from './limits.ts';

export interface ZipEntry {
  name: string;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  headerOffset: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/** Reads the table of contents of a zip and refuses one that would unpack to too much, before unpacking anything. */
export function readZipDirectory(bytes: Buffer): Map<string, ZipEntry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.maxZipEntries) throw tooLarge();
  const entries = new Map<string, ZipEntry>();
  let offset = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(offset) !== directoryEntry) throw new FileRefused({ code: 'damaged' });
    if (bytes.readUInt16LE(offset + 8) & 1) throw new FileRefused({ code: 'encrypted' });
    const nameBytes = bytes.readUInt16LE(offset + 28);
    const entry: ZipEntry = {
      name: bytes.toString('utf8', offset + 46, offset + 46 + nameBytes).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(offset + 10),
      packedBytes: bytes.readUInt32LE(offset + 20),
      unpackedBytes: bytes.readUInt32LE(offset + 24),
      headerOffset: bytes.readUInt32LE(offset + 42),
    };
    total += entry.unpackedBytes;
    if (total > limits.maxUnpackedBytes) throw tooLarge();
    entries.set(entry.name.toLowerCase(), entry);
    offset += 46 + nameBytes + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32);
  }
  return entries;
}

/** Unpacks one entry piece by piece. What the table of contents promised is not believed: the bytes are counted. */
export async function* unpack(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (bytes.readUInt32LE(entry.headerOffset) !== localHeader) throw new FileRefused({ code: 'damaged' });
  const start = entry.headerOffset + 30 + bytes.readUInt16LE(entry.headerOffset + 26) + bytes.readUInt16LE(entry.headerOffset + 28);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (entry.method === 0) return yield packed;
  if (entry.method !== 8) throw new FileRefused({ code: 'damaged' });
  const inflate = createInflateRaw({ chunkSize: 65_536 });
  inflate.end(packed);
  let total = 0;
  for await (const chunk of inflate) {
    total += (chunk as Buffer).length;
    if (total > limits.maxUnpackedBytes) throw tooLarge();
    yield chunk as Buffer;
  }
}

const tooLarge = () => new FileRefused({ code: 'too_large_unpacked', maxBytes: limits.maxUnpackedBytes });

/** The end record stands in the last 64 KiB, before a comment of any length. */
function findEnd(bytes: Buffer): number {
  for (let offset = bytes.length - 22; offset >= Math.max(0, bytes.length - 65_557); offset--) {
    if (bytes.readUInt32LE(offset) === endOfDirectory) return offset;
  }
  throw new FileRefused({ code: 'damaged' });
}
