import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { removeExpiredEvidence } from '#app/features/retention/remove-expired-evidence.server.ts';
import { sweepOld } from '#app/features/retention/sweep-old.server.ts';
import { settableClock } from '#app/platform/clock/clock.ts';
import { openDiskFileStore } from '#app/platform/files/disk-file-store.server.ts';
import type { App } from '#app/platform/app.ts';
import { transact } from '#db/dialect/transact.ts';
import { countExpiredFiles } from '#db/queries/expired-evidence.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSession } from '#db/queries/session.ts';
import { classify, enterCertificate, openRegister, registerSupplier, triage, verify, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

const then = '2022-01-10T10:00:00.000Z';
const today = '2026-03-14';
/** Something physical, and nothing else. */
const needsQm10 = { dependency: 'some', it: 'none', ictCompany: 'no', replaceability: 'easy', incidentImpact: 'limited', data: 'internal', ot: 'none', physical: 'none', edi: 'none' } as const;
const clock = settableClock(`${today}T09:30:00.000Z`);

describeOnBothDialects('retention', (getDb) => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-retention-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let register: Register;
  let app: App;
  let forgotten: string[];
  beforeEach(async () => {
    register = await openRegister(getDb(), then);
    forgotten = [];
    const files = await openDiskFileStore(join(folder, register.scope.organisationId), 0);
    app = { db: getDb(), clock, files, mail: { forget: async (id: string) => void forgotten.push(id) } } as unknown as App;
  });

  const keep = (years: number | null) => getDb().write.updateTable('organisation').set({ evidence_keep_years: years }).where('id', '=', register.scope.organisationId).execute();
  const bytesOf = (content: string) => new TextEncoder().encode(`%PDF-1.7 ${content}`);
  const isKept = (sha256: string) => app.files.localPath(sha256).then(() => true, () => false);

  async function addFile(content: string, owner: { company_id: string | null; organisation_id: string | null }) {
    const stored = await app.files.commit(await app.files.putTemp(bytesOf(content), { maxBytes: 1000 }));
    const id = newId();
    await getDb().write.insertInto('evidence_file').values({ id, sha256: stored.sha256, media_type: 'application/pdf', bytes: stored.bytes, original_name: 'bewijs.pdf', ...owner, created_at: then, removed_at: null }).execute();
    return { id, sha256: stored.sha256 };
  }

  async function ownEvidence(validUntil: string, content = newId()) {
    const { supplierId, serviceId } = await registerSupplier(register, then);
    const file = await addFile(content, { company_id: null, organisation_id: register.scope.organisationId });
    const { certificateId } = await enterCertificate(register, supplierId, then, { level: 'QM10', valid_from: '2020-01-01', valid_until: validUntil, evidence_file_id: file.id });
    return { ...file, supplierId, serviceId, certificateId };
  }

  /** A company's file, shared with these organisations. */
  async function sharedEvidence(validUntil: string, organisationIds: readonly string[]) {
    const [companyId, certificateId] = [newId(), newId()];
    await getDb().write.insertInto('company').values({ id: companyId, legal_name: 'Pompen Verzonnen', kvk_number: null, vat_number: null, country: 'NL', locale: 'nl', created_at: then }).execute();
    const file = await addFile(companyId, { company_id: companyId, organisation_id: null });
    const facts = { scheme: 'nis2-qm', level: 'QM10', holder_name: 'Pompen Verzonnen', scope_text: 'alles', issuer: 'Keurders Verzonnen', valid_from: '2020-01-01', valid_until: validUntil, recorded_at: then } as const;
    await getDb().write.insertInto('certificate').values({ id: certificateId, company_id: companyId, organisation_id: null, ...facts, evidence_file_id: file.id, superseded_at: null }).execute();
    for (const organisation_id of organisationIds) {
      await getDb().write.insertInto('share').values({ id: newId(), company_id: companyId, organisation_id, certificate_id: certificateId, consented_by: 'Piet Verzonnen', consented_at: then, withdrawn_at: null }).execute();
    }
    return { ...file, companyId };
  }

  test('keeps everything until a term is chosen', async () => {
    const { sha256 } = await ownEvidence('2020-06-30');
    expect(await removeExpiredEvidence(app)).toBe(0);
    expect(await isKept(sha256)).toBe(true);
  });

  test('removes what ended longer ago, to the day, and says which bytes', async () => {
    const [old, young] = [await ownEvidence('2023-03-13'), await ownEvidence('2023-03-14')];
    await keep(3);
    expect((await countExpiredFiles(getDb().read, register.scope, '2023-03-14')).files).toBe(1);
    expect(await removeExpiredEvidence(app)).toBe(1);
    expect([await isKept(old.sha256), await isKept(young.sha256)]).toEqual([false, true]);
    const row = await getDb().read.selectFrom('evidence_file').selectAll().where('id', '=', old.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ removed_at: clock.now(), sha256: old.sha256, original_name: 'bewijs.pdf' });
    const events = await getDb().read.selectFrom('audit_event').select('canonical').where('chain_id', '=', register.scope.organisationId).where('type', '=', 'retention.evidence_removed').execute();
    expect(events.map(({ canonical }) => JSON.parse(canonical) as unknown)).toMatchObject([{ subject: { id: old.id }, data: { sha256: old.sha256, endedOn: '2023-03-13', keepYears: 3, bytesStay: false } }]);
    expect(await removeExpiredEvidence(app)).toBe(0);
  });

  test('leaves the coverage of the past as it was', async () => {
    const { supplierId, serviceId, certificateId } = await ownEvidence('2022-06-30');
    await triage(register, supplierId, then, 'to_classify');
    await classify(register, { supplierId, serviceId }, then, needsQm10);
    await verify(register, supplierId, certificateId, then, [serviceId]);
    const intervals = () => getDb().read.selectFrom('coverage_interval').selectAll().where('supplier_id', '=', supplierId).orderBy('id').execute();
    const before = await intervals();
    await keep(1);
    expect(await removeExpiredEvidence(app)).toBe(1);
    expect(await intervals()).toEqual(before);
    expect(before.map(({ state }) => state)).toContain('certified');
  });

  test('keeps a file behind a later certificate, and one that was accepted for longer', async () => {
    const [corrected, accepted] = [await ownEvidence('2020-06-30'), await ownEvidence('2020-06-30')];
    await enterCertificate(register, corrected.supplierId, then, { level: 'QM10', valid_from: '2024-01-01', evidence_file_id: corrected.id });
    await verify(register, accepted.supplierId, accepted.certificateId, then, [accepted.serviceId], { accepted_level: 'QM10', accepted_until: '2027-01-01' });
    await keep(1);
    expect(await removeExpiredEvidence(app)).toBe(0);
  });

  test('removes what a company shared with this organisation alone, never what another may still open', async () => {
    const mine = register.scope.organisationId;
    const other = await insertOrganisation(getDb());
    const [alone, both, theirs] = [await sharedEvidence('2020-06-30', [mine]), await sharedEvidence('2020-06-30', [mine, other.organisationId]), await sharedEvidence('2020-06-30', [other.organisationId])];
    await keep(1);
    expect(await removeExpiredEvidence(app)).toBe(1);
    expect([await isKept(alone.sha256), await isKept(both.sha256), await isKept(theirs.sha256)]).toEqual([false, true, true]);
  });

  test('keeps bytes that somebody else keeps too', async () => {
    const content = newId();
    const { sha256 } = await ownEvidence('2020-06-30', content);
    const other = await insertOrganisation(getDb());
    await addFile(content, { company_id: null, organisation_id: other.organisationId });
    await keep(1);
    expect(await removeExpiredEvidence(app)).toBe(1);
    expect(await isKept(sha256)).toBe(true);
  });

  test('finishes what a run that was cut off left behind', async () => {
    const { id, sha256 } = await ownEvidence('2020-06-30');
    await getDb().write.updateTable('evidence_file').set({ removed_at: clock.now() }).where('id', '=', id).execute();
    await removeExpiredEvidence(app);
    expect(await isKept(sha256)).toBe(false);
  });

  test('takes the text of old mails away, not the record of them, and not of mails that wait', async () => {
    const organisation_id = register.scope.organisationId;
    const mail = (sent_at: string | null) => ({ id: newId(), key: newId(), organisation_id, kind: 'supplier-invitation', supplier_id: null, to_address: 'piet@verzonnen.example', to_name: 'Piet', locale: 'nl', subject: 'Vraag', html: '<p>x</p>', text: 'x', is_demo: 0, created_at: then, sent_at, failed_at: null, failure: null, bounced_at: null, bounce: null, emptied_at: null }) as const;
    const [old, young, waiting] = [mail('2025-09-01T09:00:00.000Z'), mail('2025-12-01T09:00:00.000Z'), mail(null)];
    await getDb().write.insertInto('outbox_mail').values([old, young, waiting]).execute();
    await sweepOld(app);
    const rows = await getDb().read.selectFrom('outbox_mail').selectAll().where('organisation_id', '=', organisation_id).execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.get(old.id)).toEqual({ ...old, html: '', text: '', emptied_at: clock.now() });
    expect([byId.get(young.id), byId.get(waiting.id)]).toEqual([young, waiting]);
    expect(forgotten).toContain(old.id);
  });

  test('forgets links, sessions and work that ended long ago', async () => {
    const { organisationId: organisation_id } = register.scope;
    const invitation = (id: string, expires_at: string) => ({ organisation_id, id, email: 'nieuw@verzonnen.example', name: 'Nieuw', role: 'viewer', can_approve: 0, token_hash: `digest of ${id}`, invited_by_member_id: register.memberId, created_at: then, expires_at, accepted_at: null, revoked_at: null }) as const;
    const [old, young] = [newId(), newId()];
    await getDb().write.insertInto('member_invitation').values([invitation(old, '2025-03-01T00:00:00.000Z'), invitation(young, '2026-03-01T00:00:00.000Z')]).execute();
    const { person_id } = await getDb().read.selectFrom('member').select('person_id').where('id', '=', register.memberId).executeTakeFirstOrThrow();
    await transact(getDb(), (tx) => insertSession(tx, { token_hash: newId(), id: newId(), person_id, created_at: then, last_seen_at: then, rotated_at: then, previous_token_hash: null, expires_at: then, revoked_at: null, user_agent: 'x' }));
    const job = { kind: 'test', organisation_id, payload_json: '{}', run_at: then, attempts: 1, max_attempts: 1, lease_token: null, lease_until: null, last_error: null, created_at: then };
    await getDb().write.insertInto('job').values([{ ...job, id: newId(), key: newId(), status: 'done', finished_at: then }, { ...job, id: newId(), key: newId(), status: 'dead', finished_at: then }]).execute();
    await sweepOld(app);
    const hashes = await getDb().read.selectFrom('member_invitation').select('token_hash').where('organisation_id', '=', organisation_id).orderBy('id').execute();
    expect(hashes.map(({ token_hash }) => token_hash).sort()).toEqual([`digest of ${young}`, `swept:${old}`].sort());
    expect(await getDb().read.selectFrom('session').select('id').where('person_id', '=', person_id).execute()).toEqual([]);
    expect((await getDb().read.selectFrom('job').select('status').where('organisation_id', '=', organisation_id).execute()).map(({ status }) => status)).toEqual(['dead']);
    const { length } = await getDb().read.selectFrom('audit_event').select('id').where('chain_id', '=', organisation_id).where('type', '=', 'retention.swept').execute();
    expect(length).toBe(1);
  });
});
