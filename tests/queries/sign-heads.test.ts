import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { reportDatabase, reportExtract } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { takeExtract } from '#app/features/audit-trail/extract/take-extract.server.ts';
import { signHeads } from '#app/features/audit-trail/signing/sign-heads.server.ts';
import { loadTrust } from '#app/features/audit-trail/signing/trust.server.ts';
import { openAuditKey, type AuditKey } from '#app/platform/signing/audit-key.server.ts';
import { eraseOrganisation } from '#app/platform/account/erase-organisation.server.ts';
import { writeEvents } from '#tests/setup/chain.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { silentLog } from '#tests/setup/silent-log.ts';

describe('the key of the audit trail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-key-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is made once, for its owner alone, with its public part beside it', () => {
    const file = join(folder, 'keys', 'audit.key');
    const key = openAuditKey(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openAuditKey(file).id).toBe(key.id);
    expect(readFileSync(join(folder, 'keys', `audit-${key.id}.pub`), 'utf8')).toBe(key.publicKey);
  });

  test('is refused when others may read it, and when it is something else', () => {
    const open = join(folder, 'open.key');
    writeFileSync(open, readFileSync(join(folder, 'keys', 'audit.key')), { mode: 0o644 });
    expect(() => openAuditKey(open)).toThrow('Others may read');
    const other = join(folder, 'other.key');
    writeFileSync(other, 'x', { mode: 0o600 });
    expect(() => openAuditKey(other)).toThrow();
  });
});

describeOnBothDialects('signed heads', (getDb, dialect) => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-signed-'));
  const auditKeyFile = join(folder, 'audit.key');
  let auditKey: AuditKey;
  let now = '2026-03-14T10:00:00.000Z';
  const app = () => ({ db: getDb(), clock: { now: () => now }, auditKey, config: { auditKeyFile }, log: silentLog }) as unknown as Parameters<typeof signHeads>[0];
  beforeAll(() => {
    auditKey = openAuditKey(auditKeyFile);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const verdictOn = async (scope: OrganisationScope) => {
    const { lines } = await reportDatabase(getDb().read, await loadTrust(auditKeyFile));
    return lines.find((line) => line.includes(scope.organisationId)) ?? 'nothing is said of it';
  };
  const begin = async (events: number) => {
    const scope = await insertOrganisation(getDb());
    await writeEvents(getDb(), scope, events);
    await signHeads(app());
    return scope;
  };
  const tamper = async (...statements: ReturnType<typeof sql>[]) => {
    if (dialect === 'sqlite') await sql`pragma foreign_keys = off`.execute(getDb().write);
    await getDb().write.connection().execute(async (connection) => {
      if (dialect === 'postgres') await sql`set session_replication_role = replica`.execute(connection);
      for (const statement of statements) await statement.execute(connection);
      if (dialect === 'postgres') await sql`set session_replication_role = default`.execute(connection);
    });
  };

  test('are signed once an end, and again when it has moved', async () => {
    const scope = await begin(4);
    expect(await signHeads(app())).toBe(0);
    expect(await verdictOn(scope)).toMatch(/^OK {6}4 events.*signed up to event 4 on 2026-03-14T10:00:00.000Z with key [0-9a-f]{16}/);
    now = '2026-03-14T11:00:00.000Z';
    await writeEvents(getDb(), scope, 2);
    expect(await signHeads(app())).toBe(1);
    expect(await verdictOn(scope)).toMatch(/^OK {6}6 events.*signed up to event 6/);
  });

  test('tell an end that was cut off, with its head and with its signatures in the database', async () => {
    const scope = await begin(6);
    const { organisationId: id } = scope;
    await tamper(
      sql`delete from audit_personal where chain_id = ${id} and sequence > 4`,
      sql`delete from audit_event where chain_id = ${id} and sequence > 4`,
      sql`update chain_head set sequence = 4, hash = (select hash from audit_event where chain_id = ${id} and sequence = 4) where chain_id = ${id}`,
      sql`delete from signed_head where chain_id = ${id}`,
    );
    expect(await verdictOn(scope)).toMatch(/^BROKEN {2}broken at event 5: from here on the end was cut off/);
  });

  test('tell a chain that is gone from an organisation that was deleted', async () => {
    const [gone, erased] = [await begin(3), await begin(3)];
    await tamper(...['audit_personal', 'audit_event', 'chain_head', 'signed_head'].map((table) => sql`delete from ${sql.table(table)} where chain_id = ${gone.organisationId}`), sql`delete from organisation where id = ${gone.organisationId}`);
    expect(await verdictOn(gone)).toMatch(/^BROKEN {2}broken at event 1/);
    await eraseOrganisation({ ...app(), files: { remove: async () => {} } }, { kind: 'operator', name: 'test' }, { id: erased.organisationId, slug: 'gone' }, 'installation.organisation_deleted');
    expect(await verdictOn(erased)).toBe('nothing is said of it');
  });

  test('tell a signature that another key made', async () => {
    const scope = await begin(3);
    await tamper(sql`update signed_head set signature = ${Buffer.alloc(64, 7).toString('base64')} where chain_id = ${scope.organisationId}`);
    expect(await verdictOn(scope)).toMatch(/^BROKEN {2}broken at event 3: its signature/);
  });

  test('are read past a line that was not written whole', async () => {
    const scope = await begin(2);
    appendFileSync(join(folder, 'signed-heads.jsonl'), '{"chainId":"o');
    expect(await verdictOn(scope)).toMatch(/^OK/);
  });

  test('stand in an extract, which checks itself and is held against a key from elsewhere', async () => {
    const scope = await begin(5);
    const taken = await takeExtract(app(), { scope, organisation: { name: 'Verzonnen' } }, { personal: 'included' });
    if (!taken.ok) throw new Error(taken.problem);
    const { text } = taken.value;
    let whole = '';
    for await (const piece of text) whole += piece;
    expect(reportExtract(whole)?.lines[0]).toMatch(/^OK {6}5 events.*signed up to event 5/);
    const another = openAuditKey(join(folder, 'another', 'audit.key'));
    expect(reportExtract(whole, [another.publicKey])?.lines[0]).toContain('not signed by a key that is known here');
    const changed = JSON.parse(whole) as { signed: { signature: string } };
    changed.signed.signature = another.signHead(scope.organisationId, { sequence: 5, hash: 'x' }, now).signature;
    expect(reportExtract(JSON.stringify(changed))).toMatchObject({ isWhole: false, lines: [expect.stringContaining('its signature')] });
  });
});
