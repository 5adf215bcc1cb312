import path from 'node:path';
import { checkSignedHeads, type CheckedHeads, type SignedHead } from '#app/domain/audit/signed-head.ts';
import { keyIdsOf, readPublicKeys, signatureCheck } from '#app/platform/signing/audit-key.server.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listSignedHeads } from '#db/queries/signed-head.ts';
import { readWitness, witnessFile } from './witness-file.server.ts';

/** What lies outside the database to hold it against: public keys, and what they have signed. */
export interface Trust {
  readonly publicKeys: readonly string[];
  readonly witness: ReadonlyMap<string, readonly SignedHead[]>;
}

export const noTrust: Trust = { publicKeys: [], witness: new Map() };

export async function loadTrust(auditKeyFile: string): Promise<Trust> {
  return { publicKeys: readPublicKeys(path.dirname(auditKeyFile)), witness: await readWitness(witnessFile(auditKeyFile)) };
}

/** Everything that was signed of one chain, from the database and from the file, by what its signature is worth. */
export async function loadSignedHeads(db: ReadDb, chainId: string, { publicKeys, witness }: Trust): Promise<CheckedHeads> {
  const heads = [...(await listSignedHeads(db, chainId)), ...(witness.get(chainId) ?? [])];
  const distinct = new Map(heads.map((head) => [JSON.stringify([head.sequence, head.hash, head.signedAt, head.keyId, head.signature]), head]));
  return checkSignedHeads([...distinct.values()], signatureCheck(publicKeys), keyIdsOf(publicKeys));
}
