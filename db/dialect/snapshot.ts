import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Db, DatabaseConfig } from './handle.ts';
import { connectSqliteReadOnly } from './sqlite-connect.ts';
import { onOneConnection, wireTypes } from './postgres-connect.ts';
import { SQLite } from './sqlite-module.ts';

export interface SnapshotPart {
  /** A path inside a backup. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array | string>;
}

/** The whole database as it stood at one moment, while others go on writing. */
export interface Snapshot {
  readonly db: Db;
  parts(): AsyncIterable<SnapshotPart>;
  close(): Promise<void>;
}

export const sqlitePart = 'database.sqlite';
export const tablePart = /^tables\/([a-z_]+)\.jsonl$/;

export const isDatabasePart = (name: string) => name === sqlitePart || tablePart.test(name);

export function openSnapshot(config: DatabaseConfig, workFolder: string): Promise<Snapshot> {
  return config.kind === 'sqlite' ? openSqliteSnapshot(config.file, workFolder) : openPostgresSnapshot(config.url);
}

const everyPage = 0x7fffffff;
const patienceMs = 30_000;

/** All pages in one step: in smaller ones the copy begins anew each time that the server commits. */
async function openSqliteSnapshot(file: string, workFolder: string): Promise<Snapshot> {
  const copy = join(workFolder, 'snapshot.sqlite');
  const source = new SQLite(file, { readonly: true, fileMustExist: true, timeout: patienceMs });
  try {
    await source.backup(copy, { progress: () => everyPage });
  } finally {
    source.close();
  }
  const { read, close } = connectSqliteReadOnly(copy);
  return {
    db: read,
    async *parts() {
      yield { name: sqlitePart, content: createReadStream(copy) };
    },
    async close() {
      await close();
      for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
    },
  };
}

const rowsAtOnce = 2_000;

async function openPostgresSnapshot(url: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: url, application_name: 'ketenmark backup', types: wireTypes });
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  return {
    db: onOneConnection(client),
    async *parts() {
      for (const { name } of rows) yield { name: `tables/${name}.jsonl`, content: rowsOf(client, name) };
    },
    async close() {
      await client.query('rollback');
      await client.end();
    },
  };
}

async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<string> {
  await client.query(`declare rows_of_table no scroll cursor for select * from ${pg.escapeIdentifier(table)}`);
  for (;;) {
    const { rows } = await client.query<object>(`fetch ${rowsAtOnce} from rows_of_table`);
    if (rows.length === 0) break;
    yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
  await client.query('close rows_of_table');
}
