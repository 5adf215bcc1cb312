import type { Kysely } from 'kysely';
import type { Database } from '#db/schema/index.ts';
import type { DatabaseConfig, Databases } from './handle.ts';
import { connectPostgres, connectPostgresReadOnly } from './postgres-connect.ts';
import { connectSqlite, connectSqliteReadOnly, openForCheckpoints as openFile } from './sqlite-connect.ts';

export type { DatabaseConfig, Databases, Db, DialectName, ReadDb, Tx } from './handle.ts';

export function connect(config: DatabaseConfig): Databases {
  return config.kind === 'sqlite' ? connectSqlite(config.file) : connectPostgres(config.url, config.poolSize);
}

/** For the thread that writes in turns it is lent (`lendWriting`): one transaction at a time needs one connection of a server. */
export function connectForTurns(config: DatabaseConfig): Databases {
  return connect(config.kind === 'sqlite' ? config : { ...config, poolSize: 1 });
}

/** For worker threads and offline checks: one handle that cannot write. The database must exist. */
export function connectReadOnly(config: DatabaseConfig): { read: Kysely<Database>; close(): Promise<void> } {
  return config.kind === 'sqlite' ? connectSqliteReadOnly(config.file) : connectPostgresReadOnly(config.url);
}

/** For a thread of its own, see `Databases.onLogged`. A server sees to its log by itself. */
export function openForCheckpoints(config: DatabaseConfig): { checkpoint(): void } {
  return config.kind === 'sqlite' ? openFile(config.file) : { checkpoint: () => {} };
}
