import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import type { DatabaseConfig, Databases, Db } from './handle.ts';
import { connectPostgres, onOneConnection, wireTypes } from './postgres-connect.ts';
import { sqlitePart, tablePart } from './snapshot.ts';
import { connectSqliteReadOnly } from './sqlite-connect.ts';
import { SQLite } from './sqlite-module.ts';

/** What keeps a backup from taking this database's place. */
export async function findObstacle(config: DatabaseConfig): Promise<'in_use' | 'not_empty' | null> {
  if (config.kind === 'sqlite') return isFileInUse(config.file) ? 'in_use' : null;
  return (await listTables(config.url)).length > 0 ? 'not_empty' : null;
}

interface Trial {
  /** Where the parts of the backup lie open. */
  folder: string;
  parts: readonly string[];
  /** Gives an empty database the schema that the backup had. */
  prepare(databases: Databases): Promise<unknown>;
  /** Complaints about the restored database. */
  look(db: Db): Promise<string[]>;
  checkOnly: boolean;
}

/**
 * Looks at what was backed up as a database. A file is looked at where it lies; a server is filled in one transaction that
 * commits only without a complaint. Answers the complaints.
 */
export async function tryRestored(config: DatabaseConfig, { folder, parts, prepare, look, checkOnly }: Trial): Promise<string[]> {
  if (config.kind === 'sqlite') return lookAtFile(join(folder, sqlitePart), look);
  const databases = connectPostgres(config.url);
  await prepare(databases).finally(() => databases.close());
  const tables = parts.flatMap((name) => {
    const table = tablePart.exec(name)?.[1];
    return table ? [{ table, file: join(folder, name) }] : [];
  });
  return loadTables(config.url, tables, look, checkOnly);
}

/** From where to where the restored database goes, once it is found good; a server holds it already. */
export function filesToMove(config: DatabaseConfig, folder: string): [from: string, to: string][] {
  return config.kind === 'sqlite' ? [[join(folder, sqlitePart), config.file]] : [];
}

async function lookAtFile(file: string, look: (db: Db) => Promise<string[]>): Promise<string[]> {
  const problems = checkFile(file);
  if (problems.length > 0) return problems;
  const { read, close } = connectSqliteReadOnly(file);
  try {
    return await look(read);
  } finally {
    await close();
  }
}

/** What the file says of itself; an empty list: it is whole. */
function checkFile(file: string): string[] {
  const database = new SQLite(file, { readonly: true, fileMustExist: true });
  try {
    const problems = (database.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check).filter((word) => word !== 'ok');
    const dangling = database.pragma('foreign_key_check') as { table: string }[];
    return [...problems, ...dangling.map(({ table }) => `a row of ${table} leads nowhere`)].slice(0, 20);
  } finally {
    database.close();
  }
}

/** Whether a server has the database open. */
function isFileInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  const database = new SQLite(file, { timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('begin exclusive; rollback');
    return false;
  } catch (error) {
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    database.close();
  }
}

async function listTables(url: string): Promise<string[]> {
  return onServer(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`);
    return rows.map((row) => row.name);
  });
}

const rowsAtOnce = 500;

/**
 * Fills the tables of a migrated database in one transaction, asks for an opinion on it, and commits only if there is no
 * complaint. References are taken away meanwhile, and checked when they come back.
 */
async function loadTables(url: string, tables: readonly { table: string; file: string }[], look: (db: Db) => Promise<string[]>, checkOnly: boolean): Promise<string[]> {
  return onServer(url, async (client) => {
    await client.query('begin');
    const references = await client.query<{ name: string; of: string; definition: string }>(
      `select conname as name, conrelid::regclass::text as of, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    );
    for (const { name, of } of references.rows) await client.query(`alter table ${of} drop constraint ${pg.escapeIdentifier(name)}`);
    for (const { table, file } of tables) {
      await client.query(`delete from ${pg.escapeIdentifier(table)}`);
      await loadTable(client, table, file);
    }
    for (const { name, of, definition } of references.rows) await client.query(`alter table ${of} add constraint ${pg.escapeIdentifier(name)} ${definition}`);
    const complaints = await look(onOneConnection(client));
    await client.query(complaints.length > 0 || checkOnly ? 'rollback' : 'commit');
    return complaints;
  });
}

async function loadTable(client: pg.Client, table: string, file: string): Promise<void> {
  const name = pg.escapeIdentifier(table);
  const insert = async (rows: string[]) => {
    if (rows.length > 0) await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`, [`[${rows.join(',')}]`]);
  };
  const waiting: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    waiting.push(line);
    if (waiting.length === rowsAtOnce) await insert(waiting.splice(0));
  }
  await insert(waiting);
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'ketenmark restore', types: wireTypes });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
