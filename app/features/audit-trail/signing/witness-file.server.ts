import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { SignedHead } from '#app/domain/audit/signed-head.ts';

/** What was signed, once more, one a line, beside the key. */
export const witnessFile = (auditKeyFile: string) => path.join(path.dirname(auditKeyFile), 'signed-heads.jsonl');

/** By chain. A line that was not written whole, as by a machine that lost power, says nothing. */
export async function readWitness(file: string): Promise<Map<string, SignedHead[]>> {
  const byChain = new Map<string, SignedHead[]>();
  if (!existsSync(file)) return byChain;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    const head = readHead(line);
    if (head) byChain.set(head.chainId, [...(byChain.get(head.chainId) ?? []), head]);
  }
  return byChain;
}

export function readHead(line: string): SignedHead | null {
  try {
    const value: unknown = JSON.parse(line);
    return isSignedHead(value) ? value : null;
  } catch {
    return null;
  }
}

export function isSignedHead(value: unknown): value is SignedHead {
  if (typeof value !== 'object' || value === null) return false;
  const { sequence, chainId, hash, signedAt, keyId, signature } = value as Record<string, unknown>;
  return Number.isInteger(sequence) && [chainId, hash, signedAt, keyId, signature].every((part) => typeof part === 'string');
}
