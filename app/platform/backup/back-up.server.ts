import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Config } from '#app/platform/config/config.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { FileStore } from '#app/platform/files/file-store.ts';
import type { Db } from '#db/dialect/connect.ts';
import { openSnapshot, type SnapshotPart } from '#db/dialect/snapshot.ts';
import { unsafeListEvidenceDigests } from '#db/queries/evidence-file.ts';
import { unsafeListImportedDigests } from '#db/queries/import-run.ts';
import { BackupProblem, manifestFile, type Manifest, type Part } from './manifest.ts';
import { createSeal, type Seal } from './seal.server.ts';

interface Taking {
  config: Pick<Config, 'database' | 'auditKeyFile'>;
  files: FileStore;
  now: Instant;
  /** Null: it is laid down as it is. */
  secret: string | null;
}

/**
 * Copies database and files into a new folder while the server works. The files are those that the copied database speaks
 * of, so the two agree. Public keys and the file of signatures come along; the private key does not: whoever finds the
 * backup must not be able to sign.
 */
export async function backUp({ config, files, now, secret }: Taking, into: string): Promise<{ folder: string; manifest: Manifest }> {
  const folder = path.join(into, `ketenmark-${now.replace(/[:.]/g, '-')}`);
  const draft = `${folder}.partial`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const seal = createSeal(secret);
    const snapshot = await openSnapshot(config.database, draft);
    try {
      const parts: Part[] = [];
      for await (const part of snapshot.parts()) parts.push(await writePart(draft, seal, part));
      for await (const part of storedFiles(files, snapshot.db)) parts.push(await writePart(draft, seal, part));
      for (const part of publicTrust(config.auditKeyFile, await readdir(path.dirname(config.auditKeyFile)).catch(() => []))) parts.push(await writePart(draft, seal, part));
      const manifest: Manifest = { format: 'ketenmark-backup', version: 1, madeAt: now, database: config.database.kind, migration: await lastMigration(snapshot.db), salt: seal.salt, parts };
      await snapshot.close();
      await writeManifest(draft, manifest, seal);
      await rename(draft, folder);
      return { folder, manifest };
    } catch (error) {
      await snapshot.close().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function* storedFiles(files: FileStore, db: Db): AsyncGenerator<SnapshotPart> {
  const evidence = await unsafeListEvidenceDigests(db);
  for (const digest of evidence) {
    const content = await openStored(files, digest);
    if (!content) throw new BackupProblem(`The evidence file ${digest} is not in the file store. If it was removed just now, start again.`);
    yield { name: `files/${digest}`, content };
  }
  for (const digest of await unsafeListImportedDigests(db)) {
    const content = evidence.includes(digest) ? null : await openStored(files, digest);
    if (content) yield { name: `files/${digest}`, content };
  }
}

async function openStored(files: FileStore, digest: string) {
  try {
    return (await files.open(digest)).stream;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function publicTrust(auditKeyFile: string, names: readonly string[]): SnapshotPart[] {
  const folder = path.dirname(auditKeyFile);
  return names
    .filter((name) => name.endsWith('.pub') || name === 'signed-heads.jsonl')
    .sort()
    .map((name) => ({ name: `keys/${name}`, content: createReadStream(path.join(folder, name)) }));
}

async function lastMigration(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name desc limit 1`.execute(db);
  return rows[0]?.name ?? '';
}

async function writePart(folder: string, seal: Seal, { name, content }: SnapshotPart): Promise<Part> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of seal.seal(name, content)) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { name, sha256: hash.digest('hex'), bytes };
}

/** The manifest, and under it what only the holder of the key can write. */
async function writeManifest(folder: string, manifest: Manifest, seal: Seal): Promise<void> {
  const text = JSON.stringify(manifest, null, 1);
  await writeFile(path.join(folder, manifestFile), `${text}\n${seal.sign(text)}\n`, { mode: 0o600 });
}
