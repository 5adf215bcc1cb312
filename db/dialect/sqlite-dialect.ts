import type SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
} from 'kysely';
import { dialectMark } from './dialect-of.ts';
import { QueueMutex } from './queue-mutex.ts';
import { SqliteConnection } from './sqlite-connection.ts';

class MarkedSqliteAdapter extends SqliteAdapter {
  readonly [dialectMark] = 'sqlite';
}

/**
 * Kysely's own driver begins deferred: a transaction that reads first and writes later then fails when another
 * writer came between. This one takes the write lock at once, and lets one caller at a time hold the connection.
 */
class ImmediateDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #database: SQLite.Database;
  readonly #turns: QueueMutex;
  readonly #afterCommit: () => void;

  constructor(database: SQLite.Database, turns: QueueMutex, afterCommit: () => void) {
    this.#database = database;
    this.#turns = turns;
    this.#afterCommit = afterCommit;
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.lock();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#turns.unlock();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
    this.#afterCommit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk or a failed commit may have rolled back already.
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

/** Reads run one after the other on the thread anyway: no lock to wait for, so a read never waits for a transaction. */
class ReadDriver extends ImmediateDriver {
  readonly #only: SqliteConnection;

  constructor(database: SQLite.Database) {
    super(database, new QueueMutex(), () => {});
    this.#only = new SqliteConnection(database);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#only;
  }

  override async releaseConnection(): Promise<void> {}

  override async beginTransaction(): Promise<void> {
    throw new Error('The read connection has no transactions: write through mutate');
  }
}

export function writingDialect(database: SQLite.Database, turns: QueueMutex, afterCommit: () => void): Dialect {
  return dialect(() => new ImmediateDriver(database, turns, afterCommit));
}

export function readingDialect(database: SQLite.Database): Dialect {
  return dialect(() => new ReadDriver(database));
}

function dialect(createDriver: () => Driver): Dialect {
  return {
    createAdapter: () => new MarkedSqliteAdapter(),
    createDriver,
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
