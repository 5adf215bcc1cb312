import type { Db } from '#db/dialect/connect.ts';
import { readPublicKeys } from '#app/platform/signing/audit-key.server.ts';
import { readWitness, witnessFile } from '../signing/witness-file.server.ts';
import { reportDatabase } from './report-chains.server.ts';

/**
 * What is wrong with the audit chains of a copy of the database, by the keys and signatures that came with it: later ones of
 * the running installation would say, rightly, that the copy ends too early.
 */
export async function judgeChains(db: Db, keyFolder: string): Promise<string[]> {
  const trust = { publicKeys: readPublicKeys(keyFolder), witness: await readWitness(witnessFile(`${keyFolder}/audit.key`)) };
  const { lines } = await reportDatabase(db, trust);
  return lines.filter((line) => !line.startsWith('OK'));
}
