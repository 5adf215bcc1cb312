import { join } from 'node:path';
import { sql, type QueryExecutorProvider } from 'kysely';
import { columnTypes } from '#db/dialect/columns.ts';
import type { Databases, Tx } from '#db/dialect/connect.ts';
import { oneMigratorAtATime } from '#db/dialect/locking.ts';
import { transact } from '#db/dialect/transact.ts';
import { migrations as shipped } from './index.ts';
import type { Migration } from './migration.ts';

interface Options {
  backupFolder: string;
  /** Instant, for the backup's name and the record of when. */
  now: string;
  log?: { info(facts: object, sentence: string): void };
  migrations?: readonly Migration[];
}

export interface MigrationReport {
  applied: string[];
  backup: string | null;
}

/**
 * Brings the database to the newest schema. Each migration has its own transaction, so one that fails half-way leaves
 * nothing of itself. A database that holds something is copied first, where the dialect can.
 * @throws when the database was made by a newer version of the product.
 */
export async function migrate(databases: Databases, options: Options): Promise<MigrationReport> {
  const migrations = options.migrations ?? shipped;
  await createLedger(databases);
  const done = await appliedNames(databases.write);
  refuseNewer(done, migrations);
  const waiting = migrations.filter((migration) => !done.includes(migration.name));
  const backup = waiting.length > 0 && done.length > 0 ? await backUp(databases, done, options) : null;
  const applied: string[] = [];
  for (const migration of waiting) {
    if (await apply(databases, migration, options.now)) applied.push(migration.name);
  }
  if (applied.length > 0) options.log?.info({ applied, backup }, 'Database migrated');
  return { applied, backup };
}

/** Whether a database has what this version ships, and nothing of a newer one. */
export async function isAtShippedSchema({ read }: Pick<Databases, 'read'>): Promise<boolean> {
  const done = new Set(await appliedNames(read));
  return done.size === shipped.length && shipped.every((migration) => done.has(migration.name));
}

async function createLedger(databases: Databases): Promise<void> {
  const { text } = columnTypes(databases.write);
  await transact(databases, async (tx) => {
    await oneMigratorAtATime(tx);
    await sql`create table if not exists migration (name ${text} not null primary key, applied_at ${text} not null)`.execute(tx);
  });
}

async function appliedNames(db: QueryExecutorProvider): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

function refuseNewer(done: readonly string[], migrations: readonly Migration[]): void {
  const unknown = done.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) {
    throw new Error(`This database was made by a newer version (it has ${unknown.join(', ')}). Start that version, or restore a backup.`);
  }
}

async function backUp(databases: Databases, done: readonly string[], options: Options): Promise<string | null> {
  const last = done[done.length - 1] ?? 'empty';
  const file = join(options.backupFolder, `${options.now.replace(/[:.]/g, '-')}-${last}.db`);
  if ((await databases.backUp(file)) === 'done') return file;
  options.log?.info({}, 'No backup was made before migrating: on a database server a dump is the operator’s to take');
  return null;
}

/** False: another process was faster. */
async function apply(databases: Databases, migration: Migration, now: string): Promise<boolean> {
  return transact(databases, async (tx: Tx) => {
    await oneMigratorAtATime(tx);
    if ((await appliedNames(tx)).includes(migration.name)) return false;
    await migration.up(tx);
    await sql`insert into migration (name, applied_at) values (${migration.name}, ${now})`.execute(tx);
    return true;
  });
}
