import { createHash } from 'node:crypto';

/** Of a text's UTF-8 bytes or of bytes, as 64 lower-case hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
