import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Databases } from '#db/dialect/connect.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { writeEvents } from '#tests/setup/chain.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { runProgram } from '#tests/setup/program.ts';

describe('npm run verify-audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-verify-'));
  let databases: Databases;
  const verify = (...args: string[]) => runProgram('verify-audit', args, { DATA_DIR: folder });
  beforeAll(async () => {
    databases = connect({ kind: 'sqlite', file: join(folder, 'ketenmark.sqlite') });
    await migrate(databases, { backupFolder: join(folder, 'backups'), now: '2026-03-14T09:26:53.589Z' });
    await writeEvents(databases, await insertOrganisation(databases, { slug: 'verzonnen' }), 12);
  });
  afterAll(async () => {
    await databases.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('says OK and ends with 0 while the server has the database open', async () => {
    expect(await verify()).toMatchObject({ code: 0, output: expect.stringMatching(/^OK {6}12 events.*organisation verzonnen/) });
  });

  test('names the first broken link and ends with 1', async () => {
    await databases.write.updateTable('audit_event').set({ at: '2020-01-01T00:00:00.000Z' }).where('sequence', '=', 5).execute();
    expect(await verify()).toMatchObject({ code: 1, output: expect.stringMatching(/^BROKEN {2}broken at event 5/) });
  });

  test('ends with 2 when there is nothing to check', async () => {
    writeFileSync(join(folder, 'other.json'), '{"a":1}');
    expect(await verify(join(folder, 'other.json'))).toMatchObject({ code: 2, output: expect.stringContaining('not an extract') });
    expect(await verify(join(folder, 'missing.json'))).toMatchObject({ code: 2 });
    expect(await runProgram('verify-audit', [], { DATA_DIR: join(folder, 'nowhere') })).toMatchObject({ code: 2 });
  });
});
