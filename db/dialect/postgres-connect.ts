import { Kysely, PostgresAdapter, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '#db/schema/index.ts';
import { dialectMark } from './dialect-of.ts';
import type { Databases } from './handle.ts';

class MarkedPostgresAdapter extends PostgresAdapter {
  readonly [dialectMark] = 'postgres';
}

class MarkedPostgresDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new MarkedPostgresAdapter();
  }
}

const int8 = 20;
const numeric = 1700;

/** `count` and `sum` come as text from the wire; every number of ours fits a double. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

function openPool(url: string, max: number, options?: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, types, options, application_name: 'ketenmark' });
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

const readOnly = '-c default_transaction_read_only=on';
const handle = (pool: pg.Pool) => new Kysely<Database>({ dialect: new MarkedPostgresDialect({ pool }) });

/** For a transaction that somebody else began and will end: every query goes through the one connection. */
export function onOneConnection(client: pg.Client): Kysely<Database> {
  const borrowed = { query: client.query.bind(client), release: () => {} };
  const pool = { connect: async () => borrowed, end: async () => {} };
  return new Kysely<Database>({ dialect: new MarkedPostgresDialect({ pool: pool as unknown as pg.Pool }) });
}

export const wireTypes = types;

/** Two pools: writers queueing for one organisation's chain must not take the connections that readers need. */
export function connectPostgres(url: string, poolSize = 10): Databases {
  const pools = { write: openPool(url, poolSize), read: openPool(url, poolSize, readOnly) };
  const write = handle(pools.write);
  const read = handle(pools.read);
  return {
    dialect: 'postgres',
    write,
    read,
    connections: () => (['read', 'write'] as const).map((use) => ({ use, open: pools[use].totalCount, idle: pools[use].idleCount, waiting: pools[use].waitingCount })),
    lendWriting: (work) => work(),
    onLogged: () => {},
    backUp: async () => 'not_here',
    close: async () => {
      await Promise.all([write.destroy(), read.destroy()]);
    },
  };
}

export function connectPostgresReadOnly(url: string, poolSize = 2): { read: Kysely<Database>; close(): Promise<void> } {
  const read = handle(openPool(url, poolSize, readOnly));
  return { read, close: () => read.destroy() };
}
