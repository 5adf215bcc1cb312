import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkWhole } from '../../scripts/faults/check-whole.ts';
import { killMigrations } from '../../scripts/faults/kill-migrations.ts';
import { killAtRandom } from '../../scripts/faults/kills.ts';
import { openMailServer, type MailServer } from '../../scripts/faults/mail-server.ts';
import { newDatabase } from '../../scripts/faults/new-database.ts';
import { openWorld } from '../../scripts/faults/open-world.ts';
import { approveWork } from '../../scripts/faults/works/approve-work.ts';
import { classifyWork } from '../../scripts/faults/works/classify-work.ts';
import { importWork } from '../../scripts/faults/works/import-work.ts';
import { mailWork } from '../../scripts/faults/works/mail-work.ts';
import { shareWork } from '../../scripts/faults/works/share-work.ts';
import { beside, type World } from '../../scripts/faults/world.ts';
import { seededChance } from '../../scripts/fuzz/chance.ts';
import { startPostgresCluster, type PostgresCluster } from '../../scripts/product/postgres-cluster.ts';

/** A taste of `npm run faults`, always the same: the built product, really killed. */
const root = mkdtempSync(join(tmpdir(), 'ketenmark-faults-'));
const programs = join(process.cwd(), 'build', 'bin');
const mailTo = ({ port }: MailServer) => ({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Ketenmark <ketenmark@verzonnen.example>' });
let server: MailServer;
let world: World;
beforeAll(async () => {
  server = await openMailServer();
  world = await openWorld({ DATA_DIR: join(root, 'one'), ...mailTo(server) }, 30, programs);
});
afterAll(async () => {
  await world.site.close();
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

/** How much was answered before the kills depends on how busy the machine is; afterwards everything is. */
async function expectToGoOn(one: World): Promise<void> {
  const chance = seededChance(1);
  const begun = [importWork, shareWork].map((work) => work.begin(one, chance));
  await Promise.all(begun.map((work) => work.run()));
  await one.site.settle();
  expect((await Promise.all(begun.map((work) => work.findLost()))).flat()).toEqual([]);
  for (const work of begun) expect(work.acknowledged()).toBeGreaterThan(0);
}

test('killed four times while people work, nothing is lost and nothing is doubled', async () => {
  const works = [importWork, shareWork, classifyWork, approveWork, mailWork(server)];
  const tally = await killAtRandom(world, { kills: 4, works, chance: seededChance(5), say: () => {} });
  expect(tally.problems).toEqual([]);
  await expectToGoOn(world);
});

test('killed while it migrates, it finishes at the next start', async () => {
  expect(await killMigrations(root, 1, seededChance(5), { folder: programs })).toEqual([]);
});

describe('on a server', () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgresCluster();
  });
  afterAll(() => cluster.stop());

  test('killed three times while people work, and once while it migrates, nothing is lost and nothing is doubled', async () => {
    expect(await killMigrations(root, 1, seededChance(5), { folder: programs, cluster })).toEqual([]);
    const shared = await openWorld({ DATA_DIR: join(root, 'two'), DATABASE_URL: await newDatabase(cluster), ...mailTo(server) }, 30, programs);
    try {
      const tally = await killAtRandom(shared, { kills: 3, works: [importWork, shareWork, approveWork, mailWork(server)], chance: seededChance(7), say: () => {} });
      expect(tally.problems).toEqual([]);
      await expectToGoOn(shared);
    } finally {
      await shared.site.close();
    }
  });
});

test('what checks an installation sees a false interval, a second supplier of one reference, and a file that is gone', async () => {
  const place = { read: world.site.read, config: world.site.config };
  expect((await checkWhole(place)).problems).toEqual([]);
  await beside(world.site, async ({ write }) => {
    const { id } = await write.selectFrom('coverage_interval').select('id').where('superseded_at', 'is', null).limit(1).executeTakeFirstOrThrow();
    await write.updateTable('coverage_interval').set({ state: 'certified' }).where('id', '=', id).execute();
    const [first, second] = await write.selectFrom('supplier').select(['id', 'own_reference']).orderBy('id').limit(2).execute();
    await write.updateTable('supplier').set({ own_reference: first?.own_reference ?? '' }).where('id', '=', second?.id ?? '').execute();
    await write.insertInto('evidence_file').values({ id: 'e1', sha256: 'a'.repeat(64), media_type: 'application/pdf', bytes: 1, original_name: 'x.pdf', company_id: null, organisation_id: world.scope.organisationId, created_at: world.site.now }).execute();
  });
  const { problems } = await checkWhole(place);
  expect(problems).toHaveLength(3);
  for (const said of ['its facts say', 'is in no file', 'suppliers of one reference']) expect(problems.join('\n')).toContain(said);
});
