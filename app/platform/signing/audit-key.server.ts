import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { headText, type CheckSignature, type SignedHead } from '#app/domain/audit/signed-head.ts';
import type { Head } from '#app/domain/audit/chain.ts';

/** The installation's key: it signs the heads of its audit chains, and the certificates that suppliers take along. */
export interface AuditKey {
  readonly id: string;
  /** SPKI, PEM: what others check with. */
  readonly publicKey: string;
  /** The same, SPKI, base64: what a file carries along. */
  readonly publicKeyDer: string;
  signHead(chainId: string, head: Head, signedAt: string): SignedHead;
  /** Of a text that says itself what it is, so that no signature can be taken for another. */
  signText(text: string): string;
}

const publicFile = (folder: string, id: string) => path.join(folder, `audit-${id}.pub`);
const publicName = /^audit-([0-9a-f]{16})\.pub$/;

/** Opens the key, or makes it at the first start; only its owner may read the file. Its public part is laid beside it. */
export function openAuditKey(file: string): AuditKey {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) makeKey(file);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new Error(`Others may read ${file}: chmod 600 it, or move it away so that a new key is made.`);
  const privateKey = createPrivateKey(readFileSync(file, 'utf8'));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${file} is not an Ed25519 key.`);
  const publicKey = createPublicKey(privateKey);
  const id = keyIdOf(publicKey);
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  if (!existsSync(publicFile(folder, id))) writeFileSync(publicFile(folder, id), pem, { mode: 0o644 });
  return {
    id,
    publicKey: pem,
    publicKeyDer: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    signText: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
    signHead(chainId, { sequence, hash }, signedAt) {
      const head = { chainId, sequence, hash, signedAt, keyId: id };
      return { ...head, signature: sign(null, Buffer.from(headText(head)), privateKey).toString('base64') };
    },
  };
}

/** Two processes may start at once: one of them makes the key, both read it. */
function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Public parts that lie in a folder: of today's key, and of those before it. */
export function readPublicKeys(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => publicName.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Checks signatures of the keys that are given; a key answers to the name that follows from it, whatever its file is called. */
export function signatureCheck(publicKeys: readonly string[]): CheckSignature {
  const known = new Map(publicKeys.flatMap((pem) => readPublicKey(pem) ?? []).map((key) => [keyIdOf(key), key]));
  return (text, signature, keyId) => {
    const key = known.get(keyId);
    const bytes = Buffer.from(signature, 'base64');
    // Reading base64 passes over what does not belong there: only the one true spelling is a signature.
    return key ? bytes.toString('base64') === signature && verify(null, Buffer.from(text), key, bytes) : null;
  };
}

/** The names of keys, as signatures give them. */
export const keyIdsOf = (publicKeys: readonly string[]): string[] => publicKeys.flatMap((pem) => readPublicKey(pem) ?? []).map(keyIdOf);

/** Null: the text is no public key. */
function readPublicKey(pem: string): KeyObject | null {
  try {
    return createPublicKey(pem);
  } catch {
    return null;
  }
}

function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
}
