import { createHash, createPublicKey, verify } from 'node:crypto';

/** A key of another installation, as a file of it carries it along. */
export interface ForeignKey {
  /** SHA-256 of the public key: what two people compare. */
  readonly sha256: string;
  /** Whether a signature over a text was made with it. */
  signed(text: string, signature: string): boolean;
}

/** Null: this is no Ed25519 key, or not in its one true spelling. */
export function readForeignKey(publicKey: string): ForeignKey | null {
  const bytes = exactBytes(publicKey);
  if (!bytes) return null;
  try {
    const key = createPublicKey({ key: bytes, format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return null;
    const der = key.export({ type: 'spki', format: 'der' });
    if (!der.equals(bytes)) return null;
    return {
      sha256: createHash('sha256').update(der).digest('hex'),
      signed(text, signature) {
        const given = exactBytes(signature);
        return given !== null && verify(null, Buffer.from(text), key, given);
      },
    };
  } catch {
    return null;
  }
}

/** Reading base64 passes over what does not belong there: only the one true spelling is read. */
function exactBytes(base64: string): Buffer | null {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : null;
}
