import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#db/dialect/connect.ts';
import { migrate } from '#db/migrations/migrate.ts';

let made: Promise<string> | undefined;

/** Puts a SQLite database with the newest schema and nothing else there. Made once per process: each migration waits for the disk. */
export async function copyMigratedFile(to: string): Promise<void> {
  copyFileSync(await (made ??= make()), to);
}

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-migrated-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const databases = connect({ kind: 'sqlite', file: join(folder, 'made.db') });
  await migrate(databases, { backupFolder: folder, now: new Date().toISOString() });
  // The file alone may lack what still stands in its log.
  const whole = join(folder, 'whole.db');
  await databases.backUp(whole);
  await databases.close();
  return whole;
}
