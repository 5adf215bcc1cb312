import { beforeAll, expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { insertCertificate } from '#db/queries/certificate.ts';
import { findReadableFile, insertEvidenceFile } from '#db/queries/evidence-file.ts';
import { markFilesRemoved } from '#db/queries/expired-evidence.ts';
import { newId } from '#db/queries/new-id.ts';
import { findQueuePlace, listEarlierProofs, listOthersWithFile } from '#db/queries/proof-document.ts';
import { countWaitingProofs, insertProof, listWaitingProofs, removeProofsOf } from '#db/queries/proof.ts';
import { openRegister, registerSupplier, verify, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const now = '2026-03-01T10:00:00.000Z';
const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`;

describeOnBothDialects('the documents behind proofs', (getDb) => {
  let register: Register;
  let other: Register;
  beforeAll(async () => {
    register = await openRegister(getDb());
    other = await openRegister(getDb());
  });

  /** A certificate with a file, entered beside a supplier. */
  async function enter(of: Register, supplierId: string, receivedAt: string, { sha256 = newId(), scheme = 'nis2-qm' } = {}) {
    const [proofId, certificateId, fileId] = [newId(), newId(), newId()];
    const owner = { company_id: null, organisation_id: of.scope.organisationId };
    await transact(getDb(), async (tx) => {
      await insertEvidenceFile(tx, { id: fileId, ...owner, sha256, media_type: 'application/pdf', bytes: 9, original_name: 'a.pdf', created_at: now, page_count: 1, text_json: '["Houder"]' });
      await insertCertificate(tx, { id: certificateId, ...owner, scheme, level: scheme === 'nis2-qm' ? 'QM20' : null, holder_name: 'Pompen', holder_kvk_number: null, scope_text: '', issuer: 'K', certificate_number: null, valid_from: '2026-01-01', valid_until: '2028-12-31', evidence_file_id: fileId, recorded_at: now });
      await insertProof(tx, of.scope, { id: proofId, supplier_id: supplierId, certificate_id: certificateId, origin: 'own', received_at: receivedAt });
    });
    return { proofId, certificateId, fileId };
  }

  test('what came before of the same scheme, newest first, also what was taken away', async () => {
    const { supplierId } = await registerSupplier(register, now);
    const [first, second] = [await enter(register, supplierId, at(8)), await enter(register, supplierId, at(9))];
    await enter(register, supplierId, at(9), { scheme: 'iso-27001' });
    const third = await enter(register, supplierId, at(10));
    await transact(getDb(), (tx) => removeProofsOf(tx, register.scope, first.certificateId, at(11)));
    const list = (before: { id: string; receivedAt: string }) => listEarlierProofs(getDb().read, register.scope, { supplierId, scheme: 'nis2-qm', before, limit: 10 });
    const found = await list({ id: third.proofId, receivedAt: at(10) });
    expect(found.map((one) => [one.id, one.removed_at])).toEqual([[second.proofId, null], [first.proofId, at(11)]]);
    expect(await list({ id: first.proofId, receivedAt: at(8) })).toEqual([]);
    expect(await listEarlierProofs(getDb().read, other.scope, { supplierId, scheme: 'nis2-qm', before: { id: third.proofId, receivedAt: at(10) }, limit: 10 })).toEqual([]);
  });

  test('the same file beside another supplier, of this organisation and within the member’s units only', async () => {
    const sha256 = 'c'.repeat(64);
    const [one, two] = [await registerSupplier(register, now, { legal_name: 'Een B.V.' }), await registerSupplier(register, now, { legal_name: 'Twee B.V.' })];
    const elsewhere = await registerSupplier(other, now);
    await enter(register, one.supplierId, at(8), { sha256 });
    const { proofId } = await enter(register, two.supplierId, at(9), { sha256 });
    await enter(other, elsewhere.supplierId, at(9), { sha256 });
    const asked = { sha256, supplierId: one.supplierId, limit: 5 };
    expect(await listOthersWithFile(getDb().read, register.scope, asked)).toEqual([{ proofId, name: 'Twee B.V.' }]);
    expect(await listOthersWithFile(getDb().read, other.scope, { ...asked, supplierId: elsewhere.supplierId })).toEqual([]);
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: [newId()], actor: register.scope.actor });
    expect(await listOthersWithFile(getDb().read, limited, asked)).toEqual([]);
  });

  test('a place in the queue: what is before it, and its neighbours, past what was judged', async () => {
    const fresh = await openRegister(getDb());
    const { supplierId, serviceId } = await registerSupplier(fresh, now);
    const proofs: { proofId: string; certificateId: string; hour: number }[] = [];
    // Two at the same moment: their ids decide.
    for (const hour of [8, 9, 9, 10]) proofs.push({ ...(await enter(fresh, supplierId, at(hour))), hour });
    const [first, second, third, last] = proofs;
    const place = (of: (typeof proofs)[number] | undefined) => findQueuePlace(getDb().read, fresh.scope, { id: of?.proofId ?? '', receivedAt: at(of?.hour ?? 0) });
    expect(await place(first)).toEqual({ before: 0, previous: null, next: second?.proofId });
    expect(await place(third)).toEqual({ before: 2, previous: second?.proofId, next: last?.proofId });
    await verify(fresh, supplierId, third?.certificateId ?? '', at(11), [serviceId]);
    expect(await place(second)).toEqual({ before: 1, previous: first?.proofId, next: last?.proofId });
    expect(await place(third)).toEqual({ before: 2, previous: second?.proofId, next: last?.proofId });
  });

  test('what was judged does not wait when it comes again, and elsewhere it does', async () => {
    const fresh = await openRegister(getDb());
    const [{ supplierId, serviceId }, two] = [await registerSupplier(fresh, now), await registerSupplier(fresh, now)];
    const { certificateId } = await enter(fresh, supplierId, at(8));
    await verify(fresh, supplierId, certificateId, at(9), [serviceId]);
    await transact(getDb(), (tx) => removeProofsOf(tx, fresh.scope, certificateId, at(10)));
    const again = (to: string) => transact(getDb(), (tx) => insertProof(tx, fresh.scope, { id: newId(), supplier_id: to, certificate_id: certificateId, origin: 'shared', received_at: at(11) }));
    await again(supplierId);
    expect(await countWaitingProofs(getDb().read, fresh.scope)).toBe(0);
    await again(two.supplierId);
    expect((await listWaitingProofs(getDb().read, fresh.scope, { limit: 5 })).map((one) => one.supplier_id)).toEqual([two.supplierId]);
  });

  test('the words of a file go with its bytes', async () => {
    const { supplierId } = await registerSupplier(register, now);
    const { fileId } = await enter(register, supplierId, at(8));
    expect((await findReadableFile(getDb().read, register.scope, fileId))?.text_json).toBe('["Houder"]');
    await transact(getDb(), (tx) => markFilesRemoved(tx, [fileId], now));
    expect(await getDb().read.selectFrom('evidence_file').select(['removed_at', 'text_json', 'page_count']).where('id', '=', fileId).executeTakeFirst()).toEqual({ removed_at: now, text_json: null, page_count: 1 });
  });
});
