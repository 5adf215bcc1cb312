import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterDemo } from '#app/features/demo/enter-demo.server.ts';
import { judgeChains } from '#app/features/audit-trail/chain/judge-chains.server.ts';
import { reportDatabase } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { signHeads } from '#app/features/audit-trail/signing/sign-heads.server.ts';
import { backUp } from '#app/platform/backup/back-up.server.ts';
import { restore } from '#app/platform/backup/restore.server.ts';
import { settableClock } from '#app/platform/clock/clock.ts';
import { openDiskFileStore } from '#app/platform/files/disk-file-store.server.ts';
import { openAuditKey } from '#app/platform/signing/audit-key.server.ts';
import { connect, type DatabaseConfig, type Databases } from '#db/dialect/connect.ts';
import { migrations } from '#db/migrations/index.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { unsafeListEvidenceDigests } from '#db/queries/evidence-file.ts';
import { writeEvents } from '#tests/setup/chain.ts';
import { openPostgresDatabase, openSqliteDatabase, type TestDatabase } from '#tests/setup/databases.ts';
import { demoAppOf, planOnly } from '#tests/setup/demo.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { silentLog } from '#tests/setup/silent-log.ts';

const now = '2026-03-14T09:26:53.589Z';
const secret = 'een sleutel die nergens anders staat';

/** Everything a database holds, in an order of its own. */
async function contentOf({ read, dialect }: Databases): Promise<Record<string, string[]>> {
  const tables = dialect === 'sqlite' ? sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'supplier_search%' order by 1` : sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const content: Record<string, string[]> = {};
  for (const { name } of (await tables.execute(read)).rows) {
    const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(read);
    content[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return content;
}

describe.each(['sqlite', 'postgres'] as const)('the restore drill (%s)', { timeout: 120_000 }, (dialect) => {
  const root = mkdtempSync(join(tmpdir(), 'ketenmark-drill-'));
  const here = { dataFolder: join(root, 'here'), auditKeyFile: join(root, 'here', 'keys', 'audit.key') };
  const opened: TestDatabase[] = [];
  const open = async (migrated: boolean) => {
    const database = await (dialect === 'sqlite' ? openSqliteDatabase : openPostgresDatabase)({ migrated });
    opened.push(database);
    return database;
  };
  let source: TestDatabase;
  let backup: string;
  let chains = 0;
  /** Where the first test restores to; the next ones go on with it. */
  let there: Awaited<ReturnType<typeof elsewhere>>;

  /** Another machine: an empty data folder, an empty database. */
  const elsewhere = async () => {
    const dataFolder = mkdtempSync(join(root, 'there-'));
    const database: DatabaseConfig = dialect === 'sqlite' ? { kind: 'sqlite', file: join(dataFolder, 'ketenmark.sqlite') } : ((await open(false)).config as DatabaseConfig);
    return { dataFolder, database, auditKeyFile: join(dataFolder, 'keys', 'audit.key') };
  };
  const restoreTo = (config: Awaited<ReturnType<typeof elsewhere>>, from = backup, key: string | null = secret, checkOnly = false) =>
    restore(from, { config, now, secret: key, judge: judgeChains, checkOnly });

  beforeAll(async () => {
    source = await open(true);
    const files = await openDiskFileStore(join(here.dataFolder, 'files'), Date.parse(now));
    const app = demoAppOf({ db: source.databases, clock: settableClock(now), files });
    await enterDemo(app, planOnly);
    const signing = { ...app, auditKey: openAuditKey(here.auditKeyFile), log: silentLog, config: { ...app.config, auditKeyFile: here.auditKeyFile } };
    chains = await signHeads(signing as unknown as Parameters<typeof signHeads>[0]);
    backup = (await backUp({ config: { ...here, database: source.config as DatabaseConfig }, files, now, secret }, join(root, 'backups'))).folder;
  }, 120_000);
  afterAll(async () => {
    for (const database of opened) await database.drop();
    rmSync(root, { recursive: true, force: true });
  });

  test('brings back every row and every file, and every chain holds', async () => {
    there = await elsewhere();
    const { manifest, former } = await restoreTo(there);
    expect(former).toBeNull();
    expect(manifest.migration).toBe(migrations.at(-1)?.name);
    const restored = connect(there.database);
    expect(await contentOf(restored)).toEqual(await contentOf(source.databases));
    const digests = await unsafeListEvidenceDigests(restored.read);
    expect(digests.length).toBeGreaterThan(10);
    for (const digest of digests) {
      const at = (folder: string) => readFileSync(join(folder, 'files', 'kept', digest.slice(0, 2), digest));
      expect(at(there.dataFolder).equals(at(here.dataFolder))).toBe(true);
    }
    const { isWhole, lines } = await reportDatabase(restored.read);
    expect([isWhole, lines.length]).toEqual([true, chains]);
    await restored.close();
    expect(readdirSync(there.dataFolder).filter((name) => name.startsWith('restoring'))).toEqual([]);
    expect(existsSync(there.auditKeyFile)).toBe(false);
  });

  test('works on afterwards: it migrates, and takes new events', async () => {
    const restored = connect(there.database);
    await migrate(restored, { backupFolder: there.dataFolder, now });
    await writeEvents(restored, await insertOrganisation(restored), 3);
    expect((await reportDatabase(restored.read)).isWhole).toBe(true);
    await restored.close();
  });

  test('only checks when asked to', async () => {
    const untouched = await elsewhere();
    await restoreTo(untouched, backup, secret, true);
    expect(readdirSync(untouched.dataFolder)).toEqual([]);
  });

  const deformed = (change: (folder: string) => void) => {
    const folder = mkdtempSync(join(root, 'deformed-'));
    cpSync(backup, folder, { recursive: true });
    change(folder);
    return folder;
  };
  const flip = (name: (folder: string) => string) => (folder: string) => {
    const file = join(folder, name(folder));
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  };
  const someFile = (folder: string) => join('files', readdirSync(join(folder, 'files'))[0] ?? '');
  const someData = () => (dialect === 'sqlite' ? 'database.sqlite' : 'tables/supplier.jsonl');

  test.each<[string, string | null, (folder: string) => void, RegExp]>([
    ['without its key', null, () => {}, /is encrypted/],
    ['with another key', 'een heel andere sleutel dan die', () => {}, /another one/],
    ['with a changed byte of the database', secret, flip(someData), /bytes were changed/],
    ['with a changed byte of a file', secret, flip(someFile), /bytes were changed/],
    ['with a changed manifest', secret, (folder) => writeFileSync(join(folder, 'manifest.json'), readFileSync(join(folder, 'manifest.json'), 'utf8').replace(now, '2027-01-01T00:00:00.000Z')), /was changed/],
    ['without its manifest', secret, (folder) => rmSync(join(folder, 'manifest.json')), /not a whole backup/],
    ['without one of its files', secret, (folder) => rmSync(join(folder, someFile(folder))), /missing from the backup/],
  ])('refuses a backup %s, and leaves nothing', async (_name, key, change, sentence) => {
    const untouched = await elsewhere();
    await expect(restoreTo(untouched, deformed(change), key)).rejects.toThrow(sentence);
    expect(readdirSync(untouched.dataFolder)).toEqual([]);
  });

  test('takes one moment while others write', async () => {
    const scope = await insertOrganisation(source.databases);
    // The moment may be before the loop's first turn, and an organisation without any witness is not whole.
    await writeEvents(source.databases, scope, 1);
    let isDone = false;
    const writing = (async () => {
      while (!isDone) {
        await writeEvents(source.databases, scope, 5);
        // One database answers without waiting: somebody else must get a turn.
        await new Promise(setImmediate);
      }
    })();
    const files = await openDiskFileStore(join(here.dataFolder, 'files'), Date.parse(now));
    const config = { ...here, database: source.config as DatabaseConfig };
    const { folder } = await backUp({ config, files, now: '2026-03-14T10:00:00.000Z', secret: null }, join(root, 'backups')).finally(() => (isDone = true));
    await writing;
    await restoreTo(await elsewhere(), folder, null, true);
  });

  test('does not take the place of a database that is used', async () => {
    const server = connect(there.database);
    await server.read.selectFrom('organisation').select('id').execute();
    await expect(restoreTo(there)).rejects.toThrow(dialect === 'sqlite' ? /stop it first/ : /not empty/);
    await server.close();
    if (dialect === 'sqlite') {
      const { former } = await restoreTo(there);
      expect(readdirSync(former ?? '').sort()).toEqual(['files', 'ketenmark.sqlite']);
    }
  });

  test('refuses a copy in which somebody rewrote the audit trail', async () => {
    const tampered = connect(there.database);
    await sql`update audit_event set canonical = replace(canonical, '"nl"', '"en"') where sequence = 2`.execute(tampered.write);
    await sql`update audit_event set at = '2020-01-01T00:00:00.000Z' where sequence = 2`.execute(tampered.write);
    await tampered.close();
    const files = await openDiskFileStore(join(there.dataFolder, 'files'), Date.parse(now));
    const { folder } = await backUp({ config: there, files, now, secret: null }, join(there.dataFolder, 'backups'));
    await expect(restoreTo(await elsewhere(), folder, null)).rejects.toThrow(/broken at event 2/);
  });
});
