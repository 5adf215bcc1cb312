import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { BackupProblem } from './manifest.ts';

const ivBytes = 12;
const tagBytes = 16;
const shortestSecret = 16;

/** Encrypts the parts of one backup with AES-256-GCM, each under its own name so that none can stand for another. */
export interface Seal {
  readonly salt: string | null;
  seal(name: string, content: AsyncIterable<Uint8Array | string>): AsyncIterable<Uint8Array>;
  /** The plain content of a part. It is not to be believed before it has ended without an error. */
  open(name: string, file: string): AsyncIterable<Uint8Array>;
  /** What only the holder of the key could write under a manifest; empty without a key. */
  sign(text: string): string;
}

export function createSeal(secret: string | null, salt = randomBytes(16).toString('base64')): Seal {
  if (secret === null) return plain;
  if (secret.length < shortestSecret) throw new BackupProblem(`BACKUP_KEY is shorter than ${shortestSecret} characters.`);
  const key = scryptSync(secret, Buffer.from(salt, 'base64'), 32, { N: 2 ** 15, maxmem: 64 * 2 ** 20 });
  return {
    salt,
    async *seal(name, content) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
      yield iv;
      for await (const chunk of content) yield cipher.update(asBytes(chunk));
      yield cipher.final();
      yield cipher.getAuthTag();
    },
    async *open(name, file) {
      const { size } = await stat(file);
      if (size < ivBytes + tagBytes) throw new BackupProblem(`${name} is not whole.`);
      const decipher = createDecipheriv('aes-256-gcm', key, await bytesOf(file, 0, ivBytes)).setAAD(Buffer.from(name));
      decipher.setAuthTag(await bytesOf(file, size - tagBytes, tagBytes));
      if (size > ivBytes + tagBytes) for await (const chunk of createReadStream(file, { start: ivBytes, end: size - tagBytes - 1 })) yield decipher.update(chunk as Buffer);
      try {
        yield decipher.final();
      } catch {
        throw new BackupProblem(`${name} cannot be opened: BACKUP_KEY is another one, or the bytes were changed.`);
      }
    },
    sign: (text) => createHmac('sha256', key).update(text).digest('hex'),
  };
}

const plain: Seal = {
  salt: null,
  async *seal(_name, content) {
    for await (const chunk of content) yield asBytes(chunk);
  },
  async *open(_name, file) {
    for await (const chunk of createReadStream(file)) yield chunk as Buffer;
  },
  sign: () => '',
};

export function isSameSignature(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

const asBytes = (chunk: Uint8Array | string) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk);

async function bytesOf(file: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer;
  } finally {
    await handle.close();
  }
}
