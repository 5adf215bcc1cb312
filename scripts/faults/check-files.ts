import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadDb } from '#db/dialect/connect.ts';
import { unsafeListEvidenceDigests } from '#db/queries/evidence-file.ts';
import { unsafeListImportDigests } from '#db/queries/import-run.ts';

/** A file is laid down before the row that names it: a process that dies between the two leaves it without one, until it is swept. */
const orphanGraceMs = 3 * 24 * 60 * 60 * 1000;

/** By the clock of the disk. Every evidence row has its file, every file holds what its name says, and none stays that no row names. */
export async function checkFiles(read: ReadDb, dataFolder: string): Promise<{ problems: string[]; count: number }> {
  const problems: string[] = [];
  const kept = path.join(dataFolder, 'files', 'kept');
  const evidence = new Set(await unsafeListEvidenceDigests(read));
  const imports = new Set(await unsafeListImportDigests(read));
  const stored = (await readdir(kept, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile());
  for (const entry of stored) {
    const file = path.join(entry.parentPath, entry.name);
    const digest = createHash('sha256').update(await readFile(file)).digest('hex');
    if (digest !== entry.name) problems.push(`file ${entry.name} holds ${digest}`);
    const isNamed = evidence.has(entry.name) || imports.has(entry.name);
    if (!isNamed && Date.now() - (await stat(file)).mtimeMs > orphanGraceMs) problems.push(`file ${entry.name} belongs to no row, for longer than its grace`);
  }
  const names = new Set(stored.map((entry) => entry.name));
  for (const digest of evidence) if (!names.has(digest)) problems.push(`evidence ${digest} is in no file`);
  return { problems, count: stored.length };
}
