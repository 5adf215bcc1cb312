import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NonEmpty, OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { reportDatabase } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { enterDemo } from '#app/features/demo/enter-demo.server.ts';
import { erasePerson } from '#app/features/people/erase-person.server.ts';
import { searchPeople } from '#app/features/people/search-people.server.ts';
import { settableClock } from '#app/platform/clock/clock.ts';
import { openDiskFileStore } from '#app/platform/files/disk-file-store.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { listDemoOrganisations } from '#db/queries/organisation.ts';
import { personalPlaces, type Place } from '#db/queries/personal-places.ts';
import { addIssuerQuestion } from '#tests/rights/judging-rows.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { demoAppOf, planOnly } from '#tests/setup/demo.ts';

const now = '2026-03-14T09:26:53.589Z';
const config = { publicAddress: { url: 'http://localhost:3000', origin: 'http://localhost:3000', isHttps: false } };
/** One word of which would be enough to know who it was. */
const terms = { names: ['Kanarie Vogelaar'], emails: ['kanarie@vogelaar.example'] };
const traces = ['anarie', '06 7654321'];

const planted: Record<Place, string> = {
  none: '',
  sealed: '',
  name: 'Kanarie Vogelaar',
  signature: 'Kanarie Vogelaar',
  register: 'Kanarie Vogelaar',
  email: 'Kanarie@vogelaar.example',
  phone: '06 7654321',
  words: 'gebeld met kanarie vogelaar, zei ja',
  markup: '<p>Beste Kanarie&nbsp;Vogelaar, <a href="mailto:kanarie@vogelaar.example">hier</a></p>',
  json: '{"list":[{"name":"Kanarie Vogelaar","phone":"06 7654321"}],"note":"van kanarie@vogelaar.example"}',
};

/** What cannot be in use, else the person would have to stay; and of an address and a number that exclude each other, the address. */
const ended = { invitation: { answered_at: now }, member_invitation: { accepted_at: now }, question: { closed_at: now }, outbox_mail: { sent_at: now }, job: { status: 'done' }, issuer_contact: { phone: null } } as const;

describeOnBothDialects('forgetting somebody', (getDb, dialect) => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-forget-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let organisationId: string;
  let app: MemberContext['app'];
  const mailsForgotten: string[] = [];
  beforeAll(async () => {
    const files = await openDiskFileStore(join(folder, 'files'), Date.parse(now));
    const mail = { forget: async (id: string) => void mailsForgotten.push(id) };
    app = { db: getDb(), clock: settableClock(now), files, mail, config } as unknown as MemberContext['app'];
    await enterDemo(demoAppOf(app), planOnly);
    organisationId = (await listDemoOrganisations(getDb().read))[0]!.id;
    const proof = await getDb().read.selectFrom('proof').select('id').where('organisation_id', '=', organisationId).orderBy('id').executeTakeFirstOrThrow();
    const member = await getDb().read.selectFrom('member').select('id').where('organisation_id', '=', organisationId).orderBy('id').executeTakeFirstOrThrow();
    await addIssuerQuestion(app, scope(), { proofId: proof.id, memberId: member.id });
  }, 120_000);

  /** Into one row of every table, as if it had always stood there: the fences of the database are lowered for that. */
  async function plant(): Promise<string[]> {
    const write = getDb().write;
    const filled: string[] = [];
    await write.connection().execute(async (connection) => {
      if (dialect === 'postgres') await sql`set session_replication_role = replica`.execute(connection);
      await sql`update member set removed_at = ${now} where organisation_id = ${organisationId} and role = 'viewer'`.execute(connection);
      for (const { table, columns } of personalPlaces) {
        if (table === 'audit_event' || table === 'audit_personal' || (dialect === 'sqlite' && ['incident_entry', 'incident_report'].includes(table))) continue;
        const within = table === 'person' ? sql`id in (select person_id from member where organisation_id = ${organisationId} and removed_at is not null)` : table === 'company' ? sql`id in (select company_id from supplier where organisation_id = ${organisationId})` : table === 'issuer_contact' ? sql`id in (select contact_id from issuer_confirmation where organisation_id = ${organisationId})` : sql`organisation_id = ${organisationId}`;
        const rowid = sql.raw(dialect === 'sqlite' ? 'rowid' : 'ctid');
        const values = { ...Object.fromEntries(Object.entries(columns).map(([column, place]) => [column, planted[place]])), ...(ended as Record<string, object | undefined>)[table] };
        const set = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
        const { numAffectedRows } = await sql`update ${sql.table(table)} set ${sql.join(set)} where ${rowid} = (select ${rowid} from ${sql.table(table)} where ${within} limit 1)`.execute(connection);
        if (numAffectedRows === 1n) filled.push(table);
      }
      for (const table of ['question', 'incident'] as const) await sql`update ${sql.table(table)} set closed_at = ${now}${table === 'incident' ? sql`, closed_by_member_id = coalesce(closed_by_member_id, (select id from member where organisation_id = ${organisationId} limit 1)), review_needed = coalesce(review_needed, 'no')` : sql``} where organisation_id = ${organisationId}`.execute(connection);
      await sql`update import_run set status = 'applied' where organisation_id = ${organisationId} and status not in ('applied', 'undone')`.execute(connection);
      await sql`update invitation_wave_row set settled_at = ${now}, outcome = 'stopped' where organisation_id = ${organisationId} and settled_at is null`.execute(connection);
      await sql`update job set status = 'done' where organisation_id = ${organisationId}`.execute(connection);
      if (dialect === 'postgres') await sql`set session_replication_role = default`.execute(connection);
    });
    return filled;
  }

  /** Every column of every table in which a trace is left. */
  async function tracesLeft(): Promise<string[]> {
    const read = getDb().read;
    const tables = await read.introspection.getTables();
    const left: string[] = [];
    for (const { name, columns } of tables.filter((table) => !/fts|sqlite|migration/.test(table.name))) {
      for (const column of columns) {
        const { rows } = await sql<{ text: string }>`select cast(${sql.ref(column.name)} as text) as text from ${sql.table(name)} where ${sql.join(traces.map((trace) => sql`cast(${sql.ref(column.name)} as text) like ${`%${trace}%`}`), sql` or `)} limit 1`.execute(read);
        if (rows.length > 0) left.push(`${name}.${column.name}`);
      }
    }
    return left.sort();
  }

  const scope = () => unsafeOrganisationScope({ organisationId, actor: { kind: 'system', job: 'test' } });
  const find = () => searchPeople(getDb().read, { organisationId, terms, now });

  test('takes them out of every place, and leaves what names a company or is sealed', async () => {
    const filled = await plant();
    // Of the others the demo has no row.
    expect(filled.length).toBeGreaterThan(20);
    expect(filled).toEqual(expect.arrayContaining(['contact', 'invitation', 'question_letter', 'supplier_answer', 'outbox_mail', 'import_row', 'incident', 'person', 'supplier']));
    const personal = { name: terms.names[0], email: terms.emails[0], phone: '06 7654321' };
    await mutate<null>(app, scope(), async () =>
      done(null, [
        { type: 'contact.added', subject: { kind: 'contact', id: 'gone' }, data: { supplierId: 's', role: 'general', isPrimary: false }, personal },
        { type: 'supplier.called', subject: { kind: 'supplier', id: 's' }, data: { callId: 'c', calledOn: '2026-03-14', isReached: true }, personal: { spokeWith: 'Kanarie Vogelaar', said: 'Kanarie Vogelaar belt terug' } },
      ]),
    );
    const written: NonEmpty<OrganisationAuditEvent> = [
      { type: 'supplier.changed', subject: { kind: 'supplier', id: 's' }, data: { changes: { note: { from: 'via Kanarie Vogelaar', to: null } } } },
      { type: 'proof.removed', subject: { kind: 'proof', id: 'p' }, data: { supplierId: 's', certificateId: 'c', reason: 'Kanarie Vogelaar zegt dat het niet klopt' } },
    ];
    await mutate<null>(app, scope(), async () => done(null, written));
    const found = await find();
    expect([...new Set(found.map(({ table }) => table))]).toEqual(expect.arrayContaining([...filled, 'audit_personal']));
    const { kept } = await erasePerson({ app, scope: scope() } as unknown as MemberContext, terms, found, '(gewist)');
    expect(await tracesLeft()).toEqual(['certificate.holder_name', 'company.legal_name', 'supplier.legal_name', 'supplier.name_key']);
    expect(kept).toBeGreaterThan(0);
    expect((await find()).flatMap(({ columns }) => columns)).toEqual([]);
    expect(mailsForgotten.length).toBe(1);
    // What was asked of an issuer points at it; nobody is to write there again.
    expect(await getDb().read.selectFrom('issuer_contact').select(['email', 'removed_at']).where('email', '=', '(gewist)').execute()).toEqual([{ email: '(gewist)', removed_at: now }]);
  });

  test('leaves every chain whole', async () => {
    const { lines } = await reportDatabase(getDb().read);
    expect(lines.filter((line) => !line.startsWith('OK'))).toEqual([]);
  });

  test('leaves a witness that does not say who', async () => {
    const event = await getDb().read.selectFrom('audit_event').select('canonical').where('type', '=', 'personal_data.erased').executeTakeFirstOrThrow();
    expect(event.canonical).toContain('"audit_personal":');
    expect(traces.filter((trace) => event.canonical.includes(trace))).toEqual([]);
  });

  test('ends their account, and nobody signs in to it any more', async () => {
    const person = await getDb().read.selectFrom('person').selectAll().where('anonymised_at', 'is not', null).execute();
    expect(person).toEqual(person.map((one) => ({ ...one, name: '(gewist)', password_hash: null })));
  });
});
