import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';

/** A company of the supplier's own with a certificate, without a document, that this organisation may see. */
export async function addShared(app: App, scope: OrganisationScope, supplierId: string): Promise<{ certificateId: string }> {
  const now = app.clock.now();
  const [companyId, certificateId] = [supplierId, newId()];
  const facts = { scheme: 'nis2-qm', level: 'QM10', holder_name: 'Pompen Verzonnen B.V.', holder_kvk_number: null, scope_text: 'alles', issuer: 'Keurders Verzonnen', certificate_number: null } as const;
  await transact(app.db, async (tx) => {
    await tx.insertInto('company').values({ id: companyId, legal_name: 'Pompen Verzonnen B.V.', kvk_number: null, vat_number: null, country: 'NL', locale: 'nl', created_at: now }).execute();
    await tx
      .insertInto('certificate')
      .values({ id: certificateId, company_id: companyId, organisation_id: null, ...facts, valid_from: '2026-01-01', valid_until: '2028-12-31', evidence_file_id: null, recorded_at: now, superseded_at: null })
      .execute();
    await tx.insertInto('share').values({ id: newId(), company_id: companyId, organisation_id: scope.organisationId, certificate_id: certificateId, supplier_id: supplierId, consented_by: 'Kim', consented_at: now, withdrawn_at: null }).execute();
  });
  return { certificateId };
}
