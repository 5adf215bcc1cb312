import { appendFile } from 'node:fs/promises';
import type { SignedHead } from '#app/domain/audit/signed-head.ts';
import type { App } from '#app/platform/app.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertSignedHeads, unsafeListUnsignedHeads } from '#db/queries/signed-head.ts';
import { witnessFile } from './witness-file.server.ts';

/**
 * Signs the end of every chain that has moved, in the database and in a file beside the key: who can write to the database
 * could cut off a chain and its signatures with it.
 */
export async function signHeads({ db, clock, auditKey, config, log }: Pick<App, 'db' | 'clock' | 'auditKey' | 'config' | 'log'>): Promise<number> {
  const now = clock.now();
  const heads = await unsafeListUnsignedHeads(db.read, auditKey.id);
  if (heads.length === 0) return 0;
  const signed = heads.map(({ chainId, ...head }): SignedHead => auditKey.signHead(chainId, head, now));
  await transact(db, (tx) => insertSignedHeads(tx, signed));
  await appendFile(witnessFile(config.auditKeyFile), signed.map((head) => `${JSON.stringify(head)}\n`).join(''), { mode: 0o600 });
  log.info({ chains: signed.length, keyId: auditKey.id }, 'signed the heads of audit chains');
  return signed.length;
}
