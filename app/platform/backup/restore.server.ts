import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Config } from '#app/platform/config/config.ts';
import type { Databases, Db } from '#db/dialect/connect.ts';
import { filesToMove, findObstacle, tryRestored } from '#db/dialect/restore.ts';
import { migrations } from '#db/migrations/index.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { unsafeListEvidenceDigests } from '#db/queries/evidence-file.ts';
import { BackupProblem, type Manifest } from './manifest.ts';
import { placeOf, readBackup, unpack } from './unpack.server.ts';

interface Restoring {
  config: Pick<Config, 'database' | 'dataFolder' | 'auditKeyFile'>;
  now: Instant;
  secret: string | null;
  /** Asked about the restored database before it replaces anything; each complaint is a sentence. */
  judge(db: Db, keyFolder: string): Promise<string[]>;
  /** Only say whether it could be restored. */
  checkOnly: boolean;
}

export interface Restored {
  manifest: Manifest;
  /** Where what stood there before was laid; null: nothing stood there, or nothing was replaced. */
  former: string | null;
}

/** Unpacks a backup beside the data folder's content, checks all of it, and only then takes its place. */
export async function restore(folder: string, { config, now, secret, judge, checkOnly }: Restoring): Promise<Restored> {
  const backup = await readBackup(folder, secret);
  const { manifest } = backup;
  if (manifest.database !== config.database.kind) throw new BackupProblem(`This backup is of ${manifest.database}, and this installation runs on ${config.database.kind}.`);
  if (!migrations.some((migration) => migration.name === manifest.migration)) throw new BackupProblem(`This backup was made by a newer version (${manifest.migration}).`);
  const obstacle = await findObstacle(config.database);
  if (obstacle && !(checkOnly && obstacle === 'in_use')) throw new BackupProblem(occupied[obstacle]);
  const draft = path.join(config.dataFolder, `restoring-${now.replace(/[:.]/g, '-')}`);
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    await unpack(folder, backup, draft);
    const look = async (db: Db) => [...(await missingFiles(db, draft)), ...(await judge(db, path.join(draft, 'keys')))];
    const upTo = migrations.slice(0, migrations.findIndex((migration) => migration.name === manifest.migration) + 1);
    const prepare = (databases: Databases) => migrate(databases, { backupFolder: draft, now, migrations: upTo });
    refuse(await tryRestored(config.database, { folder: draft, parts: manifest.parts.map((part) => part.name), prepare, look, checkOnly }));
    return { manifest, former: checkOnly ? null : await takePlace(draft, config, now) };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const occupied = {
  in_use: 'A server has this database open: stop it first.',
  not_empty: 'This database is not empty. Create an empty one, name it in DATABASE_URL, restore into it, and start the server on it.',
};

async function missingFiles(db: Db, draft: string): Promise<string[]> {
  const digests = await unsafeListEvidenceDigests(db);
  return digests.filter((digest) => !existsSync(path.join(draft, placeOf(`files/${digest}`)))).map((digest) => `the file ${digest} is not in the backup`);
}

function refuse(complaints: readonly string[]): void {
  if (complaints.length > 0) throw new BackupProblem(`This backup was not restored:\n${complaints.map((one) => `  - ${one}`).join('\n')}`);
}

/** What stands there is moved aside, never deleted: it may be the better one after all. */
async function takePlace(draft: string, { database, dataFolder, auditKeyFile }: Restoring['config'], now: Instant): Promise<string | null> {
  const former = path.join(dataFolder, `replaced-${now.replace(/[:.]/g, '-')}`);
  const moves: [from: string, to: string][] = [[path.join(draft, 'files'), path.join(dataFolder, 'files')]];
  moves.push(...filesToMove(database, draft));
  let movedAside = false;
  for (const [, to] of moves) {
    for (const end of ['', '-wal', '-shm']) {
      if (!existsSync(`${to}${end}`)) continue;
      await mkdir(former, { recursive: true, mode: 0o700 });
      await rename(`${to}${end}`, path.join(former, `${path.basename(to)}${end}`));
      movedAside = true;
    }
  }
  for (const [from, to] of moves) if (existsSync(from)) await rename(from, to);
  await keepTrust(path.join(draft, 'keys'), path.dirname(auditKeyFile));
  return movedAside ? former : null;
}

/** Public keys and signatures of the backup are added where none of that name stands: what is here knows more. */
async function keepTrust(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of await readdir(from)) if (!existsSync(path.join(to, name))) await rename(path.join(from, name), path.join(to, name));
}
