import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Link } from '#app/domain/audit/chain.ts';
import { reportDatabase, reportExtract } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { writeExtract, type Extract } from '#app/features/audit-trail/extract/extract.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { writeEvents } from '#tests/setup/chain.ts';
import { describeOnBothDialects, openSqliteDatabase } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

describeOnBothDialects('verify-audit of a database', (getDb, dialect) => {
  let victim: OrganisationScope;
  const bystander = 'bystander';
  beforeAll(async () => {
    await writeEvents(getDb(), await insertOrganisation(getDb(), { slug: bystander }), 3);
  });

  /** A fresh chain of ten, then what someone with the key of the database would do to it. */
  const after = async (...statements: ((chainId: string) => ReturnType<typeof sql>)[]) => {
    victim = await insertOrganisation(getDb());
    await writeEvents(getDb(), victim, 10);
    const db = getDb().write;
    if (dialect === 'sqlite') await sql`pragma foreign_keys = off`.execute(db);
    await db.connection().execute(async (connection) => {
      if (dialect === 'postgres') await sql`set session_replication_role = replica`.execute(connection);
      for (const statement of statements) await statement(victim.organisationId).execute(connection);
      if (dialect === 'postgres') await sql`set session_replication_role = default`.execute(connection);
    });
    const report = await reportDatabase(getDb().read);
    expect(report.lines.find((line) => line.includes(bystander))).toMatch(/^OK {6}3 events/);
    return { isWhole: report.isWhole, line: report.lines.find((line) => line.includes(victim.organisationId)) };
  };

  test('says OK to a whole one, and to one in which people were forgotten', async () => {
    expect((await after()).line).toMatch(/^OK {6}10 events, all links hold/);
    expect((await after((id) => sql`delete from audit_personal where chain_id = ${id}`)).line).toMatch(/^OK/);
  });

  test.each<[string, RegExp, ((id: string) => ReturnType<typeof sql>)[]]>([
    ['a changed text', /BROKEN {2}broken at event 4: it is not/, [(id) => sql`update audit_event set canonical = replace(canonical, 'security', 'general') where chain_id = ${id} and sequence = 4`]],
    ['a changed column', /BROKEN {2}broken at event 4: it is not/, [(id) => sql`update audit_event set at = '2020-01-01T00:00:00.000Z' where chain_id = ${id} and sequence = 4`]],
    ['a removed row', /event 4: it was removed/, [(id) => sql`delete from audit_event where chain_id = ${id} and sequence = 4`]],
    [
      'swapped rows',
      /event 4: what stands here/,
      [
        (id) => sql`update audit_event set sequence = 104 where chain_id = ${id} and sequence = 4`,
        (id) => sql`update audit_event set sequence = 4 where chain_id = ${id} and sequence = 5`,
        (id) => sql`update audit_event set sequence = 5 where chain_id = ${id} and sequence = 104`,
        (id) => sql`delete from audit_personal where chain_id = ${id}`,
      ],
    ],
    [
      'an added row',
      /event 11: it was added/,
      [(id) => sql`insert into audit_event select chain_id, 11, id || 'x', type, at, actor_kind, actor_id, subject_kind, subject_id, supplier_id, canonical, hash, hash from audit_event where chain_id = ${id} and sequence = 10`],
    ],
    ['a cut-off end', /event 9: from here on/, [(id) => sql`delete from audit_event where chain_id = ${id} and sequence > 8`]],
    ['a changed personal value', /event 4: a personal value/, [(id) => sql`update audit_personal set value = 'Someone Else' where chain_id = ${id} and sequence = 4 and field = 'name'`]],
    ['a chain whose head is gone', /event 1: it was added/, [(id) => sql`delete from chain_head where chain_id = ${id}`]],
    [
      'an organisation whose whole chain is gone',
      /BROKEN/,
      [(id) => sql`delete from audit_event where chain_id = ${id}`, (id) => sql`delete from audit_personal where chain_id = ${id}`, (id) => sql`delete from chain_head where chain_id = ${id}`],
    ],
  ])('names %s', async (_name, sentence, statements) => {
    const { isWhole, line } = await after(...statements);
    expect(isWhole).toBe(false);
    expect(line).toMatch(sentence);
  });
});

describe('verify-audit of an extract', () => {
  let text = '';
  beforeAll(async () => {
    const { databases, drop } = await openSqliteDatabase();
    const scope = await insertOrganisation(databases);
    await writeEvents(databases, scope, 25);
    const head = await findChainHead(databases.read, scope.organisationId);
    async function* pages(): AsyncGenerator<Link[]> {
      for (const after of [0, 10, 20, 30]) yield await listLinks(databases.read, scope.organisationId, after, 10);
    }
    const header = {
      format: 'ketenmark-audit-extract',
      version: 1,
      exportedAt: '2026-03-14T09:26:53.589Z',
      owner: 'Waterwerken Verzonnen',
      chainId: scope.organisationId,
      head: { sequence: head?.sequence ?? 0, hash: head?.hash ?? '' },
      personal: 'included',
    } as const;
    for await (const piece of writeExtract(header, pages())) text += piece;
    await drop();
  });

  const changed = (change: (extract: Extract) => void) => {
    const extract = JSON.parse(text) as Extract;
    change(extract);
    return reportExtract(JSON.stringify(extract));
  };

  test('needs no database, and may be reformatted', () => {
    expect(reportExtract(text)).toMatchObject({ isWhole: true, lines: [expect.stringMatching(/^OK {6}25 events.*Waterwerken Verzonnen/)] });
    expect(reportExtract(JSON.stringify(JSON.parse(text), null, 2))?.isWhole).toBe(true);
    expect(text.trim().split('\n')).toHaveLength(27);
  });

  test.each<[string, (extract: Extract) => void, RegExp]>([
    ['a changed event', (extract) => Object.assign(extract.events[6] ?? {}, { type: 'contact.removed' }), /event 7: it is not/],
    ['a removed event', (extract) => extract.events.splice(6, 1), /event 7: it was removed/],
    ['swapped events', (extract) => extract.events.splice(6, 2, ...extract.events.slice(6, 8).reverse()), /event 7: it was removed/],
    ['a cut-off end', (extract) => extract.events.splice(20), /event 21: from here on/],
    ['another head', (extract) => Object.assign(extract.head, { hash: 'f'.repeat(64) }), /after event 25/],
    ['another chain', (extract) => Object.assign(extract, { chainId: 'other' }), /event 1: what stands here/],
  ])('names %s', (_name, change, sentence) => {
    expect(changed(change)).toMatchObject({ isWhole: false, lines: [expect.stringMatching(sentence)] });
  });

  test('no changed byte of an event goes unnoticed', () => {
    const start = text.indexOf('"events":[') + 11;
    for (let at = start; at < text.length - 4; at += 97) {
      if (/[\s,]/.test(text[at] ?? ' ')) continue;
      const other = text[at] === '7' ? '8' : '7';
      const report = reportExtract(text.slice(0, at) + other + text.slice(at + 1));
      expect(report?.isWhole ?? false, `byte ${at}: ${text.slice(at - 20, at + 20)}`).toBe(false);
    }
  });

  test.each(['', 'x', '{}', '[]', 'null', '{"format":"ketenmark-audit-extract","version":1,"events":[{}]}'])('does not take %s for an extract', (other) => {
    expect(reportExtract(other)).toBeNull();
  });
});
