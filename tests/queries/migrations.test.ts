import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connectReadOnly } from '#db/dialect/connect.ts';
import { migrations } from '#db/migrations/index.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const now = '2026-03-14T09:26:53.589Z';

describeOnBothDialects(
  'migrations',
  (getDb, dialect) => {
    const backupFolder = mkdtempSync(join(tmpdir(), 'ketenmark-backups-'));
    afterAll(() => rmSync(backupFolder, { recursive: true, force: true }));
    const said: string[] = [];
    const log = { info: (_facts: object, sentence: string) => void said.push(sentence) };

    test('bring an empty database to the newest schema, once', async () => {
      const first = await migrate(getDb(), { backupFolder, now, log });
      expect(first).toEqual({ applied: migrations.map((migration) => migration.name), backup: null });
      const second = await migrate(getDb(), { backupFolder, now, log });
      expect(second).toEqual({ applied: [], backup: null });
    });

    test('one that fails half-way leaves nothing', async () => {
      const halfWay = {
        name: '9000-half-way',
        up: async (tx: Parameters<(typeof migrations)[number]['up']>[0]) => {
          await sql`create table half (id text)`.execute(tx);
          await sql`insert into half (id) values ('x')`.execute(tx);
          throw new Error('half-way');
        },
      };
      const next = [...migrations, halfWay];
      await expect(migrate(getDb(), { backupFolder, now, log, migrations: next })).rejects.toThrow('half-way');
      await expect(sql`select * from half`.execute(getDb().read)).rejects.toThrow(/half/);
      const { rows } = await sql<{ name: string }>`select name from migration where name like '9%'`.execute(getDb().read);
      expect(rows).toEqual([]);
    });

    test('copy a database that holds something before they change it', async () => {
      const next = [...migrations, { name: '9001-more', up: async (tx: never) => void (await sql`create table more (id text)`.execute(tx)) }];
      const report = await migrate(getDb(), { backupFolder, now, log, migrations: next });
      expect(report.applied).toEqual(['9001-more']);
      if (dialect === 'postgres') {
        expect(report.backup).toBeNull();
        expect(said.join()).toContain('dump');
        return;
      }
      expect(readdirSync(backupFolder)).not.toEqual([]);
      expect(report.backup && existsSync(report.backup)).toBe(true);
      const copy = connectReadOnly({ kind: 'sqlite', file: report.backup ?? '' });
      await expect(sql`select * from more`.execute(copy.read)).rejects.toThrow(/more/);
      await copy.close();
    });

    test('refuse a database that a newer version made', async () => {
      await expect(migrate(getDb(), { backupFolder, now, log })).rejects.toThrow('9001-more');
    });

    test('two that start together apply each once', async () => {
      const next = [...migrations, { name: '9001-more', up: async () => {} }, { name: '9002-again', up: async (tx: never) => void (await sql`create table again (id text)`.execute(tx)) }];
      const reports = await Promise.all([1, 2].map(() => migrate(getDb(), { backupFolder, now, log, migrations: next })));
      expect(reports.flatMap((report) => report.applied)).toEqual(['9002-again']);
    });
  },
  { migrated: false },
);
