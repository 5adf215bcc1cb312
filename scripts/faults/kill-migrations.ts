import { sql } from 'kysely';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#app/platform/clock/clock.ts';
import { readConfig, type Environment } from '#app/platform/config/read-config.ts';
import { connect, connectReadOnly } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { migrations } from '#db/migrations/index.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { insertPerson } from '#db/queries/person.ts';
import type { Chance } from '../fuzz/chance.ts';
import type { PostgresCluster } from '../product/postgres-cluster.ts';
import { schemaOf } from '../product/schema-of.ts';
import { besideUs, startProgram } from '../product/start-program.ts';
import { newDatabase } from './new-database.ts';

/** How many migrations the first release had. */
const released = 9;

interface Options {
  /** Where the built programs are. */
  folder?: string;
  /** In a database of this server, not in a file. */
  cluster?: PostgresCluster;
}

/** Kills the product while it brings an old database to the newest schema; the next start has to finish it. */
export async function killMigrations(root: string, kills: number, chance: Chance, { folder = besideUs, cluster }: Options = {}): Promise<string[]> {
  const problems: string[] = [];
  const open = async (): Promise<Environment> => ({ DATA_DIR: mkdtempSync(join(root, 'migration-')), LOG_LEVEL: 'error', ROLE: 'worker', ...(cluster && { DATABASE_URL: await newDatabase(cluster) }) });
  const fresh = await open();
  await write(fresh, migrations.length);
  const { schema: wanted } = await read(fresh);
  for (let kill = 0; kill < kills; kill += 1) {
    const environment = await open();
    await write(environment, released);
    const child = spawn(process.execPath, [join(folder, 'faults-server.js')], { env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment }, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // Loading the program takes the first part of it.
    await new Promise((resolve) => setTimeout(resolve, 150 + chance.below(700)));
    child.kill('SIGKILL');
    await ended;
    const program = await startProgram('faults-server', { environment, until: /product is ready/, folder });
    await program.end('SIGTERM');
    const { schema, people } = await read(environment);
    if (schema !== wanted) problems.push(`migration ${kill}: the schema is not that of a new database`);
    if (people !== 1) problems.push(`migration ${kill}: ${people} people where there was one`);
    rmSync(environment.DATA_DIR ?? '', { recursive: true, force: true });
  }
  return problems;
}

/** The first migrations, and somebody. */
async function write(environment: Environment, first: number): Promise<void> {
  const db = connect(readConfig(environment).database);
  const now = systemClock.now();
  await migrate(db, { backupFolder: join(environment.DATA_DIR ?? '', 'backups'), now, migrations: migrations.slice(0, first) });
  await transact(db, (tx) => insertPerson(tx, { id: 'p1', email: 'robin@verzonnen.example', name: 'Robin Verzonnen', locale: null, password_hash: null, created_at: now }));
  await db.close();
}

async function read(environment: Environment): Promise<{ schema: string; people: number }> {
  const { database } = readConfig(environment);
  const opened = connectReadOnly(database);
  const { rows: applied } = await sql<{ name: string }>`select name from migration order by name`.execute(opened.read);
  const made = [...(await schemaOf(opened.read, database.kind)), ...applied.map((row) => row.name)];
  const people = await opened.read.selectFrom('person').select('id').execute();
  await opened.close();
  return { schema: made.join('\n'), people: people.length };
}
