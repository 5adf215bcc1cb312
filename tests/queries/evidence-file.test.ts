import { beforeAll, expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { insertCertificate } from '#db/queries/certificate.ts';
import { findReadableFile, insertEvidenceFile } from '#db/queries/evidence-file.ts';
import { newId } from '#db/queries/new-id.ts';
import { countWaitingProofs, insertProof, listProofsOfSupplier, listWaitingProofs, removeProofsOf } from '#db/queries/proof.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { enterCertificate, openRegister, registerSupplier, verify, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const now = '2026-03-01T10:00:00.000Z';

describeOnBothDialects('proofs and their files', (getDb) => {
  let register: Register;
  let other: Register;
  beforeAll(async () => {
    register = await openRegister(getDb());
    other = await openRegister(getDb());
  });

  /** A certificate of a company, shared with one organisation. */
  async function sharedFile(): Promise<{ fileId: string; shareId: string; certificateId: string; supplierId: string }> {
    const { supplierId } = await registerSupplier(register, now);
    const [companyId, fileId, certificateId, shareId] = [newId(), newId(), newId(), newId()];
    await transact(getDb(), async (tx) => {
      await tx.insertInto('company').values({ id: companyId, legal_name: 'Pompen Verzonnen B.V.', kvk_number: null, vat_number: null, country: 'NL', locale: 'nl', created_at: now }).execute();
      await insertEvidenceFile(tx, { id: fileId, sha256: 'a'.repeat(64), media_type: 'application/pdf', bytes: 9, original_name: 'a.pdf', company_id: companyId, organisation_id: null, created_at: now });
      await insertCertificate(tx, { id: certificateId, company_id: companyId, organisation_id: null, scheme: 'nis2-qm', level: 'QM10', holder_name: 'Pompen', holder_kvk_number: null, scope_text: '', issuer: 'K', certificate_number: null, valid_from: '2026-01-01', valid_until: '2028-12-31', evidence_file_id: fileId, recorded_at: now });
      await tx.insertInto('share').values({ id: shareId, company_id: companyId, organisation_id: register.scope.organisationId, certificate_id: certificateId, consented_by: 'Sanne', consented_at: now, withdrawn_at: null }).execute();
      await insertProof(tx, register.scope, { id: newId(), supplier_id: supplierId, certificate_id: certificateId, origin: 'shared', received_at: now });
    });
    return { fileId, shareId, certificateId, supplierId };
  }

  test('a company’s file opens while its consent stands, and for nobody else', async () => {
    const { fileId, shareId } = await sharedFile();
    expect((await findReadableFile(getDb().read, register.scope, fileId))?.id).toBe(fileId);
    expect(await findReadableFile(getDb().read, other.scope, fileId)).toBeNull();
    await getDb().write.updateTable('share').set({ withdrawn_at: now }).where('id', '=', shareId).execute();
    expect(await findReadableFile(getDb().read, register.scope, fileId)).toBeNull();
  });

  test('who is limited to units sees only the proofs and files of their suppliers', async () => {
    const { fileId, supplierId } = await sharedFile();
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [newId()], actor: register.scope.actor });
    expect(await findReadableFile(getDb().read, limited, fileId)).toBeNull();
    expect(await listProofsOfSupplier(getDb().read, limited, supplierId)).toEqual([]);
    expect(await countWaitingProofs(getDb().read, limited)).toBe(0);
  });

  test('the queue holds what nobody has judged, oldest first, page by page, until it is judged or taken away', async () => {
    const entered = [];
    for (const hour of ['08', '09', '10', '11']) {
      const of = await registerSupplier(other, now);
      const proof = await enterCertificate(other, of.supplierId, `2026-03-02T${hour}:00:00.000Z`, { level: 'QM20', valid_from: '2026-01-01' });
      entered.push({ ...of, ...proof });
    }
    const ids = async (after?: { receivedAt: string; id: string }) => (await listWaitingProofs(getDb().read, other.scope, { limit: 2, ...(after && { after }) })).map((one) => one.id);
    const [first, second, third, fourth] = entered;
    expect(await ids()).toEqual([first?.proofId, second?.proofId]);
    expect(await ids({ receivedAt: '2026-03-02T09:00:00.000Z', id: second?.proofId ?? '' })).toEqual([third?.proofId, fourth?.proofId]);
    await verify(other, first?.supplierId ?? '', first?.certificateId ?? '', '2026-03-03T08:00:00.000Z', [first?.serviceId ?? '']);
    await transact(getDb(), (tx) => removeProofsOf(tx, other.scope, second?.certificateId ?? '', '2026-03-03T09:00:00.000Z'));
    expect(await ids()).toEqual([third?.proofId, fourth?.proofId]);
    expect(await countWaitingProofs(getDb().read, other.scope)).toBe(2);
  });

  test('a new judgement supersedes the last one', async () => {
    const of = await registerSupplier(other, now);
    const { certificateId } = await enterCertificate(other, of.supplierId, now, { level: 'QM20', valid_from: '2026-01-01' });
    await verify(other, of.supplierId, certificateId, '2026-03-03T08:00:00.000Z', [of.serviceId]);
    await verify(other, of.supplierId, certificateId, '2026-03-04T08:00:00.000Z', [], { result: 'refused', reason: 'No' });
    expect((await listProofsOfSupplier(getDb().read, other.scope, of.supplierId)).map((one) => one.result)).toEqual(['refused']);
  });
});
