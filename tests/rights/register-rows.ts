import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Asked } from '#app/domain/invitation/asked.ts';
import type { App } from '#app/platform/app.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertClassificationRun } from '#db/queries/classification-run.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertIncident } from '#db/queries/incident.ts';
import { addShared } from './company-rows.ts';
import { addContract } from './contract-rows.ts';
import { addQuestion } from './question-rows.ts';
import { insertBulkChange } from '#db/queries/bulk-change.ts';
import { insertWave } from '#db/queries/invitation-wave.ts';
import { insertSuppliers } from '#db/queries/supplier.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';

export interface RegisterRows {
  supplierId: string;
  otherSupplierId: string;
  serviceId: string;
  contactId: string;
  accessId: string;
  contractId: string;
  incidentId: string;
  proofId: string;
  fileId: string;
  /** Of the supplier's own company, shared with this organisation. */
  certificateId: string;
  importId: string;
  mailId: string;
  invitationId: string;
  invitationToken: string;
  waveId: string;
  questionId: string;
  questionToken: string;
  runId: string;
  changeId: string;
}

const asked: Asked = {
  format: 1,
  client: 'Waterwerken Verzonnen',
  entityClass: 'essential',
  contact: { name: 'Robin Verzonnen', phone: '+31 20 000 00 00', email: 'robin@verzonnen.example' },
  ownReference: null,
  underCbw: true,
  isProvisional: true,
  wantedOn: '2026-12-01',
  services: [{ name: '', lowest: 'QM10', highest: 'QM20', answers: [] }],
};

/** One of everything that hangs on a supplier, written as rows: this is about who may see them, not how they came. */
export async function fillRegister(app: App, scope: OrganisationScope, memberId: string): Promise<RegisterRows> {
  const now = app.clock.now();
  const organisation_id = scope.organisationId;
  const [supplierId, contactId, accessId, invitationId, token] = [newId(), newId(), newId(), newId(), newSecret()];
  const supplier = { organisation_id, supplier_id: supplierId };
  const otherSupplierId = newId();
  await transact(app.db, async (tx) => {
    const name = `Pompen ${supplierId} B.V.`;
    await insertSuppliers(tx, scope, [{ id: supplierId, legal_name: name, name_key: name.toLowerCase(), created_at: now }, { id: otherSupplierId, legal_name: 'Buizen Verzonnen', name_key: 'buizen verzonnen', created_at: now }]);
    await tx
      .insertInto('contact')
      .values({ ...supplier, id: contactId, name: 'Kim Verzonnen', role: 'general', email: 'kim@pompen.example', phone: null, locale: null, is_primary: 1, created_at: now })
      .execute();
    await tx
      .insertInto('access')
      .values({ ...supplier, id: accessId, supplied_service_id: null, area: 'ot', scope: 'pompen', granted_by: null, since_on: null, until_on: null, recorded_at: now, ended_at: null })
      .execute();
    await tx
      .insertInto('invitation')
      .values({
        ...supplier,
        id: invitationId,
        contact_id: contactId,
        email: 'kim@pompen.example',
        contact_name: 'Kim Verzonnen',
        locale: 'nl',
        token_hash: digestSecret(token),
        asked_json: JSON.stringify(asked),
        lowest: 'QM10',
        highest: 'QM20',
        created_at: now,
        created_by_member_id: memberId,
        expires_at: new Date(Date.parse(now) + 30 * 86_400_000).toISOString(),
        answered_at: null,
        revoked_at: null,
        company_id: null,
      })
      .execute();
  });
  const [service] = await listSuppliedServices(app.db.read, scope, [supplierId]);
  const proof = await addProof(app, scope, supplierId);
  const importId = newId();
  const mailId = newId();
  const waveId = newId();
  const runId = newId();
  const changeId = newId();
  const incidentId = newId();
  await transact(app.db, async (tx) => {
    await insertIncident(tx, scope, { id: incidentId, supplier_id: supplierId, title: 'Gijzelsoftware', origin: 'member', learned_at: now, opened_at: now, opened_by_member_id: memberId });
    await addImport(tx, organisation_id, importId, memberId, now);
    await addRun(tx, scope, runId, memberId, now);
    await addBulkChange(tx, scope, changeId, memberId, now);
    const wave = { id: waveId, contact_name: 'Robin', contact_phone: '+31 20 000 00 00', contact_email: 'robin@verzonnen.example', wanted_on: null, per_day: 25, starts_on: '2026-03-16' };
    await insertWave(tx, scope, { ...wave, created_at: now, created_by_member_id: memberId }, [{ supplier_id: supplierId, contact_id: contactId }]);
    await tx
      .insertInto('outbox_mail')
      .values({
        id: mailId,
        key: mailId,
        organisation_id,
        kind: 'supplier-invitation',
        supplier_id: supplierId,
        to_address: 'kim@pompen.example',
        to_name: 'Kim Verzonnen',
        locale: 'nl',
        subject: 'Vraag',
        html: '<p>Vraag</p>',
        text: 'Vraag',
        is_demo: 0,
        created_at: now,
        sent_at: now,
        failed_at: null,
        failure: null,
      })
      .execute();
  });
  return { supplierId, otherSupplierId, serviceId: service?.id ?? '', contactId, accessId, contractId: await addContract(app, scope, { supplierId, invitationId }), incidentId, ...proof, ...(await addShared(app, scope, supplierId)), importId, mailId, invitationId, invitationToken: token, ...(await addQuestion(app, scope, { supplierId, serviceId: service?.id ?? '', memberId })), waveId, runId, changeId };
}

/** A change that was made to many suppliers, of which none is left. */
async function addBulkChange(tx: Tx, scope: OrganisationScope, id: string, memberId: string, now: string): Promise<void> {
  const asked = { columns: { status: 'active' }, addTags: [], removeTags: [] };
  const tally = { total: 0, changing: 0, same: 0, full: 0, from: {}, added: {}, removed: {} };
  const counts = { preview: tally, outside: 0, done: { changed: 0, same: 0, gone: 0, full: 0 }, undo: { restored: 0, kept: 0 } };
  const stored = { change_json: JSON.stringify(asked), search: null, counts_json: JSON.stringify(counts), progress_done: 0, progress_total: 0, is_stuck: 0 };
  await insertBulkChange(tx, scope, { id, status: 'applied', ...stored, created_by_member_id: memberId, created_at: now, applied_at: now, undone_by_member_id: null, undone_at: null }, []);
}

async function addProof(app: App, scope: OrganisationScope, supplierId: string): Promise<{ proofId: string; fileId: string }> {
  const now = app.clock.now();
  const { organisationId: organisation_id } = scope;
  const [proofId, certificateId, fileId] = [newId(), newId(), newId()];
  const pdf = await certificatePdf({ title: 'NIS2 QM10', holder: 'Pompen Verzonnen B.V.', number: proofId, validUntil: '2028-12-31' });
  const stored = await app.files.commit(await app.files.putTemp(pdf, { maxBytes: 1_000_000 }));
  await transact(app.db, async (tx) => {
    await tx
      .insertInto('evidence_file')
      .values({ id: fileId, sha256: stored.sha256, media_type: 'application/pdf', bytes: stored.bytes, original_name: 'bewijs.pdf', company_id: null, organisation_id, created_at: now })
      .execute();
    await tx
      .insertInto('certificate')
      .values({
        id: certificateId,
        company_id: null,
        organisation_id,
        scheme: 'nis2-qm',
        level: 'QM10',
        holder_name: 'Pompen Verzonnen B.V.',
        holder_kvk_number: null,
        scope_text: 'alles',
        issuer: 'Keurders Verzonnen',
        certificate_number: null,
        valid_from: '2026-01-01',
        valid_until: '2028-12-31',
        evidence_file_id: fileId,
        recorded_at: now,
        superseded_at: null,
      })
      .execute();
    await tx
      .insertInto('proof')
      .values({ organisation_id, id: proofId, supplier_id: supplierId, certificate_id: certificateId, origin: 'own', received_at: now, removed_at: null })
      .execute();
  });
  return { proofId, fileId };
}

async function addRun(tx: Tx, scope: OrganisationScope, id: string, memberId: string, now: string): Promise<void> {
  const done = { status: 'applied', progress_done: 1, progress_total: 1, counts_json: '{"recorded":1}', is_stuck: 0, applied_at: now, undone_at: null } as const;
  const asked = { answers_json: '{"it":"none"}', selection_json: '{"kind":"filter","filter":{}}', replaces: 0, effective_on: '2026-03-14', seen_at: now };
  await insertClassificationRun(tx, scope, { id, ...asked, ...done, created_by_member_id: memberId, created_at: now });
}

async function addImport(tx: Tx, organisation_id: string, id: string, memberId: string, now: string): Promise<void> {
  await tx
    .insertInto('import_run')
    .values({
      organisation_id,
      id,
      file_name: 'leveranciers.csv',
      file_sha256: '0'.repeat(64),
      file_bytes: 10,
      status: 'discarded',
      layout_json: '{}',
      mapping_json: '{}',
      counts_json: '{}',
      progress_done: 0,
      progress_total: 0,
      problem_json: null,
      created_by_member_id: memberId,
      created_at: now,
      applied_at: null,
      undone_at: null,
    })
    .execute();
}
