import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Database } from '#db/schema/index.ts';
import type { Databases } from './handle.ts';
import { QueueMutex } from './queue-mutex.ts';
import { readingDialect, writingDialect } from './sqlite-dialect.ts';
import { SQLite } from './sqlite-module.ts';

const cacheKiB = 64 * 1024;
const pageBytes = 4096;

/**
 * What is committed stands in a log, and is copied into the file from time to time. That takes as long again as writing it,
 * so it is left to a thread (`openForCheckpoints`) once the log is longer than a little; the writer sees to it only if that
 * thread does not.
 */
const logged = { little: 1_000 * pageBytes, tooMuch: 16_000 };

function openForWriting(file: string): BetterSqlite3.Database {
  mkdirSync(dirname(file), { recursive: true });
  const database = new SQLite(file, { timeout: 0 });
  database.pragma('journal_mode = WAL');
  // An evidence register: what was answered as saved is on the disk.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma(`cache_size = -${cacheKiB}`);
  // What a statement would undo is kept beside it; in a file it costs a statement of many rows as much again.
  database.pragma('temp_store = MEMORY');
  database.pragma(`wal_autocheckpoint = ${logged.tooMuch}`);
  return database;
}

function openForReading(file: string): BetterSqlite3.Database {
  const database = new SQLite(file, { timeout: 0, readonly: true });
  database.pragma('query_only = ON');
  database.pragma(`cache_size = -${cacheKiB}`);
  database.pragma('mmap_size = 268435456');
  return database;
}

export function connectSqlite(file: string): Databases {
  const writer = openForWriting(file);
  const reader = openForReading(file);
  const turns = new QueueMutex();
  let whenLogged = () => {};
  const afterCommit = () => {
    if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > logged.little) whenLogged();
  };
  const write = new Kysely<Database>({ dialect: writingDialect(writer, turns, afterCommit) });
  const read = new Kysely<Database>({ dialect: readingDialect(reader) });
  return {
    dialect: 'sqlite',
    write,
    read,
    connections: () => [],
    lendWriting: async (work) => {
      await turns.lock();
      try {
        return await work();
      } finally {
        turns.unlock();
        afterCommit();
      }
    },
    onLogged: (listener) => {
      whenLogged = listener;
    },
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
  const read = new Kysely<Database>({ dialect: readingDialect(reader) });
  return {
    read,
    close: async () => {
      await read.destroy();
      reader.close();
    },
  };
}

/** For a thread of its own: copies what is committed into the file, past readers and the writer, who do not wait for it. */
export function openForCheckpoints(file: string): { checkpoint(): void } {
  const database = new SQLite(file, { timeout: 0, fileMustExist: true });
  return { checkpoint: () => void database.pragma('wal_checkpoint(PASSIVE)') };
}
