import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Database } from '#db/schema/index.ts';
import type { Databases } from './handle.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

const cacheKiB = 64 * 1024;

function openForWriting(file: string): SQLite.Database {
  mkdirSync(dirname(file), { recursive: true });
  const database = new SQLite(file, { timeout: 0 });
  database.pragma('journal_mode = WAL');
  // An evidence register: what was answered as saved is on the disk.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma(`cache_size = -${cacheKiB}`);
  return database;
}

function openForReading(file: string): SQLite.Database {
  const database = new SQLite(file, { timeout: 0, readonly: true });
  database.pragma('query_only = ON');
  database.pragma(`cache_size = -${cacheKiB}`);
  database.pragma('mmap_size = 268435456');
  return database;
}

export function connectSqlite(file: string): Databases {
  const writer = openForWriting(file);
  const reader = openForReading(file);
  const write = new Kysely<Database>({ dialect: sqliteDialect(writer, 'write') });
  const read = new Kysely<Database>({ dialect: sqliteDialect(reader, 'read') });
  return {
    dialect: 'sqlite',
    write,
    read,
    backUp: async (toFile) => {
      mkdirSync(dirname(toFile), { recursive: true });
      await reader.backup(toFile);
      return 'done';
    },
    close: async () => {
      // The handles close what they opened only after a first query: close both ways.
      await Promise.all([write.destroy(), read.destroy()]);
      reader.close();
      writer.close();
    },
  };
}

export function connectSqliteReadOnly(file: string): { read: Kysely<Database>; close(): Promise<void> } {
  const reader = openForReading(file);
  const read = new Kysely<Database>({ dialect: sqliteDialect(reader, 'read') });
  return {
    read,
    close: async () => {
      await read.destroy();
      reader.close();
    },
  };
}
