import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { connect, type Databases, type DialectName } from '#db/dialect/connect.ts';
import { copyMigratedFile } from './migrated-file.ts';
import { onServer } from './on-server.ts';

export interface TestDatabase {
  databases: Databases;
  /** How another process would reach it. */
  config: Parameters<typeof connect>[0];
  drop(): Promise<void>;
}

/** A migrated database in a folder of its own. */
export async function openSqliteDatabase(options: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-test-'));
  const config = { kind: 'sqlite', file: join(folder, 'ketenmark.db') } as const;
  if (options.migrated !== false) await copyMigratedFile(config.file);
  const databases = connect(config);
  const drop = async () => {
    await databases.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { databases, config, drop };
}

let made = 0;

/** A migrated database of its own in the server of the test run. */
export async function openPostgresDatabase(options: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const name = `ketenmark_${process.pid}_${Date.now().toString(36)}_${made++}`;
  const server = inject('postgresUrl');
  await onServer(server, `create database ${name}${options.migrated === false ? '' : ` template ${inject('postgresTemplate')}`}`);
  const config = { kind: 'postgres', url: `${server}/${name}` } as const;
  const databases = connect(config);
  const drop = async () => {
    await databases.close();
    await onServer(server, `drop database ${name} with (force)`);
  };
  return { databases, config, drop };
}

type Body = (getDb: () => Databases, dialect: DialectName, getDatabase: () => TestDatabase) => void;

/** Runs the same tests on SQLite and on a real PostgreSQL. `getDb()` may be called inside tests and hooks. */
export function describeOnBothDialects(name: string, body: Body, options: { migrated?: boolean } = {}): void {
  const open = { sqlite: openSqliteDatabase, postgres: openPostgresDatabase };
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe(`${name} (${dialect})`, () => {
      let opened: TestDatabase | undefined;
      const get = () => {
        if (!opened) throw new Error('The database is open only inside tests and hooks');
        return opened;
      };
      beforeAll(async () => {
        opened = await open[dialect](options);
      });
      afterAll(async () => {
        await opened?.drop();
      });
      body(() => get().databases, dialect, get);
    });
  }
}
