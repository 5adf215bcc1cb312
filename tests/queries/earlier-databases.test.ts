import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doors } from '#app/features/frame/navigation.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { migrations } from '#db/migrations/index.ts';
import { earlierTables, earlierVersions, fillEarlierServer, writeEarlierFile } from '#tests/earlier/open-earlier.ts';
import { httpVisitor, type HttpVisitor } from '#tests/http/http-visitor.ts';
import { serveFromSource } from '#tests/http/pages.ts';
import { openPostgresDatabase, openSqliteDatabase } from '#tests/setup/databases.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { checkRows } from '../../scripts/faults/check-whole.ts';
import { schemaOf } from '../../scripts/product/schema-of.ts';

/** A day after the databases were kept. */
const now = '2026-11-23T09:30:00.000Z';
/** Today's start plans what is to be done, and says which schema it has. */
const isOfTheStart = (table: string) => ['migration', 'job'].includes(table);

/** A kept database, where today's product looks for its own. */
const open = {
  async sqlite(version: string) {
    const folder = mkdtempSync(join(tmpdir(), 'ketenmark-earlier-'));
    writeEarlierFile(version, join(folder, 'ketenmark.sqlite'));
    return { environment: { DATA_DIR: folder }, drop: () => rmSync(folder, { recursive: true, force: true }) };
  },
  async postgres(version: string) {
    const { config, drop } = await openPostgresDatabase({ migrated: false });
    if (config.kind !== 'postgres') throw new Error('not a server');
    await fillEarlierServer(version, config.url);
    return { environment: { DATABASE_URL: config.url }, drop };
  },
};

test('there is a database of every earlier issue', () => {
  expect(earlierVersions).toEqual(['0009-coverage-order', '0017-signed-head', '0020-fair-jobs']);
});

for (const dialect of ['sqlite', 'postgres'] as const) {
  for (const version of earlierVersions) {
    describe(`a database of ${version} (${dialect})`, { timeout: 120_000 }, () => {
      let served: ServedApp;
      let drop: () => unknown;
      let visitor: HttpVisitor;
      let home: string;
      const read = () => served.app.db.read;
      const kept = earlierTables(version);
      const eventsBefore = kept.find(({ table }) => table === 'audit_event')?.rows.length ?? 0;

      beforeAll(async () => {
        const opened = await open[dialect](version);
        drop = opened.drop;
        served = await serveFromSource({ environment: opened.environment, now });
      }, 120_000);
      afterAll(async () => {
        await served.close();
        await drop();
      });

      test('has the schema of a new one', async () => {
        const { databases, drop: dropNew } = await (dialect === 'sqlite' ? openSqliteDatabase() : openPostgresDatabase());
        const fresh = await schemaOf(databases.read, dialect);
        await dropNew();
        expect(await schemaOf(read(), dialect)).toEqual(fresh);
        const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(read());
        expect(rows.map((row) => row.name)).toEqual(migrations.map((migration) => migration.name).sort());
      });

      test('has every row that it had, word for word', async () => {
        for (const { table, columns, rows } of kept) {
          if (isOfTheStart(table)) continue;
          const now = await rowsOf(read(), table, columns);
          expect([table, now.length, digestOf(now)]).toEqual([table, rows.length, digestOf(rows)]);
        }
      });

      test('agrees with itself: intervals with the facts, chains with their links, nothing twice', async () => {
        const { problems, suppliers, intervals, events } = await checkRows(read());
        expect(problems).toEqual([]);
        expect(suppliers).toBeGreaterThan(300);
        expect(intervals).toBeGreaterThan(700);
        expect(events).toBe(eventsBefore);
      });

      test('opens: every door, and what lies behind it', async () => {
        const { id, slug } = await read().selectFrom('organisation').select(['id', 'slug']).executeTakeFirstOrThrow();
        visitor = httpVisitor(served.url);
        home = `/o/${slug}`;
        const { cookie } = await addSignedInMember(served.app, unsafeOrganisationScope({ organisationId: id, actor: { kind: 'system', job: 'test' } }), { role: 'admin', canApprove: true });
        visitor.keepCookie(cookie.name, cookie.value);
        const asked = [...doors.flat().map((door) => `${home}/${door.path}`), ...(await detailsOf(read(), home))];
        const answers: [string, number][] = [];
        for (const path of asked) answers.push([path, (await visitor.get(path.replace(/\/$/, ''))).status]);
        expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
      });

      test('goes on: what was imported is found, and what is changed and done stays in agreement', async () => {
        const list = await visitor.get(`${home}/suppliers?q=${encodeURIComponent('Gedachte Wolkdiensten')}`);
        expect(list.text).toContain('Gedachte Wolkdiensten GmbH');
        const { id } = await read().selectFrom('supplier').select('id').where('own_reference', '=', '70001').executeTakeFirstOrThrow();
        const answer = await visitor.post(`${home}/triage`, [['intent', 'some'], ['outcome', 'not_a_supplier'], ['reason', 'own_group'], ['id', id]]);
        expect(answer.status).toBeLessThan(400);
        served.clock.set('2026-11-24T09:30:00.000Z');
        await served.app.jobs.drain();
        const { problems, events } = await checkRows(read());
        expect(problems).toEqual([]);
        expect(events).toBeGreaterThan(eventsBefore);
      });
    });
  }
}

async function rowsOf(read: ReadDb, table: string, columns: readonly string[]) {
  const { rows } = await sql<Record<string, string | number | null>>`select ${sql.raw(columns.join(', '))} from ${sql.raw(table)}`.execute(read);
  return rows.map((row) => columns.map((column) => row[column] ?? null));
}

const digestOf = (rows: readonly (string | number | null)[][]) =>
  createHash('sha256').update(rows.map((row) => JSON.stringify(row)).sort().join('\n')).digest('hex');

/** One of everything that has a page of its own and was there in every version. */
async function detailsOf(read: ReadDb, home: string): Promise<string[]> {
  const one = async (table: 'supplier' | 'import_run' | 'proof' | 'outbox_mail' | 'member' | 'contract' | 'incident' | 'question') =>
    (await read.selectFrom(table).select('id').orderBy('id').limit(3).execute()).map((row) => row.id);
  const services = await read.selectFrom('supplied_service').select('id').orderBy('id', 'desc').limit(2).execute();
  return [
    ...(await one('supplier')).flatMap((id) => [`${home}/suppliers/${id}`, `${home}/suppliers/${id}/edit`, `${home}/suppliers/${id}/invite`]),
    ...(await one('import_run')).map((id) => `${home}/imports/${id}`),
    ...(await one('proof')).map((id) => `${home}/verification/${id}`),
    ...(await one('outbox_mail')).map((id) => `${home}/mails/${id}`),
    ...(await one('member')).map((id) => `${home}/members/${id}`),
    ...(await one('incident')).map((id) => `${home}/incidents/${id}`),
    ...(await one('question')).map((id) => `${home}/questions/${id}`),
    ...services.map(({ id }) => `${home}/services/${id}/classify`),
    `${home}/settings/people`,
    `${home}/settings/retention`,
    `${home}/members/rights`,
  ];
}
