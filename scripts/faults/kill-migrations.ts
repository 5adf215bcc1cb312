import { sql } from 'kysely';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#app/platform/clock/clock.ts';
import { readConfig } from '#app/platform/config/read-config.ts';
import { connect, connectReadOnly, type ReadDb } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { migrations } from '#db/migrations/index.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { insertPerson } from '#db/queries/person.ts';
import type { Chance } from '../fuzz/chance.ts';
import { besideUs, startProgram } from '../product/start-program.ts';

/** How many migrations the first release had. */
const released = 9;

/** Kills the product while it brings an old database to the newest schema; the next start has to finish it. */
export async function killMigrations(root: string, kills: number, chance: Chance, folder = besideUs): Promise<string[]> {
  const problems: string[] = [];
  const wanted = await fresh(root);
  for (let kill = 0; kill < kills; kill += 1) {
    const dataFolder = mkdtempSync(join(root, 'migration-'));
    const environment = { DATA_DIR: dataFolder, LOG_LEVEL: 'error', ROLE: 'worker' };
    await writeOld(dataFolder);
    const child = spawn(process.execPath, [join(folder, 'faults-server.js')], { env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment }, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // Loading the program takes the first part of it.
    await new Promise((resolve) => setTimeout(resolve, 150 + chance.below(700)));
    child.kill('SIGKILL');
    await ended;
    const program = await startProgram('faults-server', { environment, until: /product is ready/, folder });
    await program.end('SIGTERM');
    const { read, close } = connectReadOnly(readConfig(environment).database);
    const [is, people] = [await schemaOf(read), await read.selectFrom('person').select('id').execute()];
    await close();
    if (is !== wanted) problems.push(`migration ${kill}: the schema is not that of a new database`);
    if (people.length !== 1) problems.push(`migration ${kill}: ${people.length} people where there was one`);
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return problems;
}

async function writeOld(dataFolder: string): Promise<void> {
  const db = connect(readConfig({ DATA_DIR: dataFolder }).database);
  const now = systemClock.now();
  await migrate(db, { backupFolder: join(dataFolder, 'backups'), now, migrations: migrations.slice(0, released) });
  await transact(db, (tx) => insertPerson(tx, { id: 'p1', email: 'robin@verzonnen.example', name: 'Robin Verzonnen', locale: null, password_hash: null, created_at: now }));
  await db.close();
}

async function fresh(root: string): Promise<string> {
  const dataFolder = mkdtempSync(join(root, 'migration-'));
  const db = connect(readConfig({ DATA_DIR: dataFolder }).database);
  await migrate(db, { backupFolder: join(dataFolder, 'backups'), now: systemClock.now() });
  const schema = await schemaOf(db.read);
  await db.close();
  return schema;
}

async function schemaOf(read: ReadDb): Promise<string> {
  const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where sql is not null order by name`.execute(read);
  const { rows: applied } = await sql<{ name: string }>`select name from migration order by name`.execute(read);
  return [...rows.map((row) => row.sql), ...applied.map((row) => row.name)].join('\n');
}
