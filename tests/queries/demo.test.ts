import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportDatabase } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { demoLife } from '#app/demo-life/demo-life.server.ts';
import { enterDemo } from '#app/features/demo/enter-demo.server.ts';
import { removeDemo } from '#app/features/demo/remove-demo.server.ts';
import { settableClock } from '#app/platform/clock/clock.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { openDiskFileStore } from '#app/platform/files/disk-file-store.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { digestSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { findInvitationByDigest } from '#db/queries/invitation-door.ts';
import { listDemoOrganisations } from '#db/queries/organisation.ts';
import { from } from '#db/queries/scoped.ts';
import type { TableName } from '#db/schema/index.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { demoAppOf } from '#tests/setup/demo.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

const now = '2026-03-14T09:26:53.589Z';
const today = '2026-03-14';
const actor = { kind: 'system', job: 'test' } as const;

describeOnBothDialects('demo data', (getDb) => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-demo-'));
  let app: ReturnType<typeof demoAppOf>;
  let visitorId: string;
  beforeAll(async () => {
    app = demoAppOf({ db: getDb(), clock: settableClock(now), files: await openDiskFileStore(join(folder, 'files'), Date.parse(now)) });
    const [first, second] = await Promise.all([enterDemo(app, demoLife), enterDemo(app, demoLife)]);
    expect(second).toEqual(first);
    visitorId = first.ok ? first.value.personId : '';
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const count = async (table: TableName) => {
    const row = await getDb().read.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    return row.n;
  };
  const keptFiles = () => {
    const kept = join(folder, 'files', 'kept');
    return existsSync(kept) ? readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0;
  };

  test('is made once; a second visitor becomes the same person', async () => {
    expect(await enterDemo(app, demoLife)).toEqual({ ok: true, value: { personId: visitorId } });
    expect(await count('organisation')).toBe(2);
  });

  test('every chain holds, and nothing was witnessed before it could have happened', async () => {
    const report = await reportDatabase(getDb().read);
    expect(report.lines.filter((line) => !line.startsWith('OK'))).toEqual([]);
    expect(report.lines.length).toBeGreaterThan(100);
    const events = await getDb().read.selectFrom('audit_event').select(['chain_id', 'at']).orderBy('chain_id').orderBy('sequence').execute();
    const backwards = events.filter((event, index) => events[index - 1]?.chain_id === event.chain_id && (events[index - 1]?.at ?? '') > event.at);
    expect(backwards).toEqual([]);
    expect(events.filter((event) => event.at > now)).toEqual([]);
  });

  test('shows every state, at every level, in both organisations', async () => {
    for (const { id: organisationId } of await listDemoOrganisations(getDb().read)) {
      const scope = unsafeOrganisationScope({ organisationId, actor });
      const rows = await from(getDb().read, scope, 'coverage_interval')
        .select(['state', 'lowest', 'highest', (eb) => eb.fn.countAll<number>().as('n')])
        .where('superseded_at', 'is', null)
        .where('from_on', '<=', today)
        .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', today)]))
        .groupBy(['state', 'lowest', 'highest'])
        .execute();
      const has = (state: string, level: string) => rows.some((row) => row.state === state && row.highest === level && row.lowest === level);
      for (const state of ['certified', 'gap'] as const) expect(['QM10', 'QM20', 'QM30'].filter((level) => !has(state, level)), state).toEqual([]);
      expect(has('gap_agreed', 'QM20') && has('accepted_otherwise', 'QM20') && has('not_required', 'none') && has('not_a_supplier', 'none')).toBe(true);
      expect(rows.some((row) => row.state === 'undecided' && row.lowest !== row.highest)).toBe(true);
      const suppliers = rows.reduce((sum, row) => sum + row.n, 0);
      expect(suppliers).toBeGreaterThan(290);
      expect(suppliers).toBe((await from(getDb().read, scope, 'supplier').select('supplier.id').execute()).length);
    }
  });

  test('its coverage is what the facts amount to', async () => {
    for (const { id: organisationId } of await listDemoOrganisations(getDb().read)) {
      const scope = unsafeOrganisationScope({ organisationId, actor });
      const ids = (await from(getDb().read, scope, 'supplier').select('supplier.id').execute()).map((row) => row.id);
      expect(await transact(getDb(), (tx) => recordCoverage(tx, scope, ids, { cause: 'test', today, now }))).toEqual([]);
    }
  });

  test('has work of every kind waiting, and companies that both know', async () => {
    const read = getDb().read;
    const open = await read.selectFrom('supplier_answer').select('kind').distinct().where('handled_at', 'is', null).execute();
    expect(open.map((row) => row.kind).sort()).toEqual(['certificate', 'contest', 'no_certificate', 'question']);
    const expiring = await read.selectFrom('certificate').select('valid_until').where('valid_until', '>', today).where('valid_until', '<=', '2026-06-12').execute();
    expect(expiring.length).toBeGreaterThanOrEqual(20);
    const shared = await read.selectFrom('supplier').select('company_id').where('company_id', 'is not', null).groupBy('company_id').having((eb) => eb.fn.countAll(), '>', 1).execute();
    expect(shared.length).toBeGreaterThanOrEqual(15);
    for (const table of ['access', 'contact', 'unit', 'member_unit', 'supplier_kind', 'import_row', 'method_version'] as const) expect(await count(table), table).toBeGreaterThan(0);
    expect(keptFiles()).toBeGreaterThan(100);
  });

  test('its mails can be read, open the supplier’s page, and never left', async () => {
    const mails = await getDb().read.selectFrom('outbox_mail').selectAll().execute();
    expect(mails.filter((mail) => mail.is_demo === 0 || mail.sent_at === null || mail.failed_at !== null)).toEqual([]);
    expect(await count('job')).toBe(0);
    const secret = /\/i\/([\w-]{43})/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    const door = await findInvitationByDigest(getDb().read, digestSecret(secret));
    expect(`invitation:${door?.invitation.id}`).toBe(mails[0]?.key);
  });

  test('the supplier’s side of it has happened, in both organisations', async () => {
    const read = getDb().read;
    for (const { id } of await listDemoOrganisations(read)) {
      const kindsOf = async (table: 'certificate_standing' | 'reminder_step' | 'outbox_mail', column: 'kind') => {
        const rows = await read.selectFrom(table).select(column).distinct().where('organisation_id', '=', id).execute();
        return rows.map((row) => row.kind).sort();
      };
      expect(await kindsOf('certificate_standing', 'kind')).toEqual(['in_force', 'suspended', 'withdrawn']);
      expect(await kindsOf('reminder_step', 'kind')).toEqual(['escalation', 'expiring', 'lapsed', 'slipped', 'unanswered', 'unopened']);
      expect(await kindsOf('outbox_mail', 'kind')).toEqual(['answer-notice', 'answer-reply', 'confirmation-notice', 'issuer-confirmation', 'judgement-notice', 'passed-on', 'reminder-escalation', 'supplier-invitation', 'supplier-reminder']);
      const words = await read.selectFrom('issuer_confirmation').select(['way', 'result']).where('organisation_id', '=', id).execute();
      expect(words.map(({ way, result }) => `${way} ${result}`).sort()).toEqual(['call confirmed', 'call denied', 'link confirmed', 'link null']);
      const protests = await read.selectFrom('supplier_answer').select('handled_at').where('organisation_id', '=', id).where('kind', '=', 'question').where('certificate_id', 'is not', null).execute();
      expect(protests.map((row) => row.handled_at !== null).sort()).toEqual([false, true]);
      const steps = await read.selectFrom('certificate_step').select('planned_on').where('organisation_id', '=', id).where('kind', '=', 'phase_1').where('done_on', 'is', null).where('planned_on', '<', today).execute();
      expect(steps.length).toBeGreaterThan(0);
      const bounced = await read.selectFrom('outbox_mail').select('bounce').where('organisation_id', '=', id).where('bounced_at', 'is not', null).execute();
      expect(bounced.map((row) => row.bounce)).toEqual([expect.stringContaining('Deze ontvanger bestaat hier niet')]);
      const letters = await read.selectFrom('invitation_link').select('id').where('organisation_id', '=', id).where('made_for', '=', 'letter').execute();
      const unshared = await read.selectFrom('proof').select('id').where('organisation_id', '=', id).where('removed_at', 'is not', null).execute();
      const rules = await read.selectFrom('verification').select('id').where('organisation_id', '=', id).where('equivalence_rule_id', 'is not', null).execute();
      expect([letters.length, unshared.length, rules.length]).toEqual([1, 1, 1]);
      const mails = await read.selectFrom('reminder_mail').select(['day', 'outcome']).where('organisation_id', '=', id).where('day', '>=', '2026-03-13').execute();
      expect(mails.filter((row) => row.outcome === 'sent' && row.day === '2026-03-13').length).toBeGreaterThan(0);
      expect(mails.filter((row) => row.outcome === 'planned' && row.day === '2026-03-16').length).toBeGreaterThan(0);
      expect(mails.filter((row) => row.outcome === 'stopped').length).toBe(1);
    }
  });

  test('goes without a trace but one, and leaves real organisations alone', async () => {
    const real = await insertOrganisation(getDb());
    expect(await enterDemo(app, demoLife)).toEqual({ ok: false, problem: 'in_use' });
    expect(await removeDemo(app, actor)).toEqual({ organisations: 2 });
    const tables = (await getDb().read.introspection.getTables()).map((table) => table.name as TableName).filter((name) => !/migration|search|sqlite/.test(name));
    const left: Record<string, number> = {};
    for (const table of tables) left[table] = await count(table);
    expect(Object.fromEntries(Object.entries(left).filter(([, rows]) => rows > 0))).toEqual({ organisation: 1, chain_head: 1, audit_event: left.audit_event });
    expect((await listDemoOrganisations(getDb().read)).length).toBe(0);
    expect(keptFiles()).toBe(0);
    const report = await reportDatabase(getDb().read);
    expect(report.lines.filter((line) => line.includes('installation'))).toEqual([expect.stringMatching(/^OK/)]);
    const gone = await getDb().read.selectFrom('audit_event').select(['type', 'canonical']).where('type', '=', 'demo.removed').execute();
    expect(gone.map((event) => JSON.parse(event.canonical).data.slug).sort()).toEqual(['drinkwater-nergenshuizen', 'ziekenhuis-verzonnendam']);
    expect(real.organisationId).toBeTruthy();
  });
});
