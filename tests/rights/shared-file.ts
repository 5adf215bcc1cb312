import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { withdrawShare } from '#db/queries/share.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';

/** A certificate of a supplier's own company, which it let the organisation see; `withdraw` takes that back, and nothing else has happened yet. */
export async function addSharedFile(app: App, scope: OrganisationScope, supplierId: string): Promise<{ fileId: string; withdraw(): Promise<void> }> {
  const now = app.clock.now();
  const [companyId, certificateId, fileId, shareId] = [newId(), newId(), newId(), newId()];
  const pdf = await certificatePdf({ title: 'NIS2 QM20', holder: 'Pompen Verzonnen B.V.', number: certificateId, validUntil: '2028-12-31' });
  const { sha256, bytes } = await app.files.commit(await app.files.putTemp(pdf, { maxBytes: 1_000_000 }));
  const facts = { scheme: 'nis2-qm', level: 'QM20', holder_name: 'Pompen Verzonnen B.V.', holder_kvk_number: null, scope_text: 'alles', issuer: 'Keurders Verzonnen', certificate_number: null } as const;
  await transact(app.db, async (tx) => {
    await tx.insertInto('company').values({ id: companyId, legal_name: 'Pompen Verzonnen B.V.', kvk_number: null, vat_number: null, country: 'NL', locale: 'nl', created_at: now }).execute();
    await tx.insertInto('evidence_file').values({ id: fileId, sha256, media_type: 'application/pdf', bytes, original_name: 'bewijs.pdf', company_id: companyId, organisation_id: null, created_at: now }).execute();
    await tx
      .insertInto('certificate')
      .values({ id: certificateId, company_id: companyId, organisation_id: null, ...facts, valid_from: '2026-01-01', valid_until: '2028-12-31', evidence_file_id: fileId, recorded_at: now, superseded_at: null })
      .execute();
    await tx.insertInto('share').values({ id: shareId, company_id: companyId, organisation_id: scope.organisationId, certificate_id: certificateId, consented_by: 'Kim', consented_at: now, withdrawn_at: null }).execute();
    await tx
      .insertInto('proof')
      .values({ organisation_id: scope.organisationId, id: newId(), supplier_id: supplierId, certificate_id: certificateId, origin: 'shared', received_at: now, removed_at: null })
      .execute();
  });
  const company = unsafeCompanyScope({ companyId, actor: { kind: 'system', job: 'test' } });
  return { fileId, withdraw: async () => void (await transact(app.db, (tx) => withdrawShare(tx, company, shareId, now))) };
}
