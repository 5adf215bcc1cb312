import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDatabasePart } from '#db/dialect/snapshot.ts';
import { BackupProblem, manifestFile, manifestShape, type Manifest, type Part } from './manifest.ts';
import { createSeal, isSameSignature, type Seal } from './seal.server.ts';

const otherPart = /^(files\/[0-9a-f]{64}|keys\/[A-Za-z0-9._-]+)$/;

/** Reads what a backup says of itself, and proves that whoever wrote it had the key. */
export async function readBackup(folder: string, secret: string | null): Promise<{ manifest: Manifest; seal: Seal }> {
  const file = path.join(folder, manifestFile);
  if (!existsSync(file)) throw new BackupProblem(`${folder} is not a whole backup: it has no ${manifestFile}.`);
  const text = await readFile(file, 'utf8');
  const end = text.indexOf('\n}\n') + 2;
  const manifest = parseManifest(text.slice(0, end));
  if (manifest.salt !== null && secret === null) throw new BackupProblem('This backup is encrypted: give its key as BACKUP_KEY.');
  const seal = manifest.salt === null ? createSeal(null) : createSeal(secret, manifest.salt);
  if (!isSameSignature(seal.sign(text.slice(0, end)), text.slice(end + 1).trim())) throw new BackupProblem('The manifest cannot be opened: BACKUP_KEY is another one, or it was changed.');
  const strange = manifest.parts.find((part) => !(isDatabasePart(part.name) || otherPart.test(part.name)));
  if (strange) throw new BackupProblem(`The manifest names ${JSON.stringify(strange.name)}, which no backup has.`);
  return { manifest, seal };
}

function parseManifest(text: string): Manifest {
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    throw new BackupProblem('The manifest cannot be read, or is of a newer version.');
  }
}

/** Lays every part open below `target`, each held against the manifest first. A file of evidence must be what its name says. */
export async function unpack(folder: string, { manifest, seal }: { manifest: Manifest; seal: Seal }, target: string): Promise<void> {
  for (const part of manifest.parts) {
    await checkBytes(folder, part);
    const hash = await copyOpened(seal, part.name, path.join(folder, part.name), path.join(target, placeOf(part.name)));
    const digest = /^files\/([0-9a-f]{64})$/.exec(part.name)?.[1];
    if (digest && hash !== digest) throw new BackupProblem(`${part.name} is not the file that its name says.`);
  }
}

/** Where a part lies in a data folder; tables lie beside it until they are loaded. */
export function placeOf(name: string): string {
  const digest = /^files\/(([0-9a-f]{2})[0-9a-f]{62})$/.exec(name);
  return digest ? path.join('files', 'kept', digest[2] ?? '', digest[1] ?? '') : name;
}

async function checkBytes(folder: string, { name, sha256, bytes }: Part): Promise<void> {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new BackupProblem(`${name} is missing from the backup.`);
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Buffer);
    read += (chunk as Buffer).byteLength;
  }
  if (read !== bytes || hash.digest('hex') !== sha256) throw new BackupProblem(`${name} is not what was backed up: its bytes were changed.`);
}

async function copyOpened(seal: Seal, name: string, from: string, to: string): Promise<string> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const handle = await open(to, 'wx', 0o600);
  try {
    for await (const chunk of seal.open(name, from)) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}
