import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';

type Company = Pick<CompanyScope, 'companyId'>;

const ofCompany = (db: Db, { companyId }: Company) =>
  db
    .selectFrom('certificate')
    .leftJoin('evidence_file', 'evidence_file.id', 'certificate.evidence_file_id')
    .selectAll('certificate')
    .select(['evidence_file.original_name as file_name', 'evidence_file.sha256 as file_sha256', 'evidence_file.media_type as file_media_type', 'evidence_file.bytes as file_bytes', 'evidence_file.removed_at as file_removed_at'])
    .where('certificate.company_id', '=', companyId)
    .where('certificate.superseded_at', 'is', null);

/** What a company has entered as its own, the one that holds longest first. */
export async function listCertificatesOfCompany(db: Db, company: Company) {
  return ofCompany(db, company).orderBy('certificate.valid_until', 'desc').orderBy('certificate.id', 'desc').execute();
}
export type CompanyCertificate = Awaited<ReturnType<typeof listCertificatesOfCompany>>[number];

/** Null: another company's, or none. */
export async function findCertificateOfCompany(db: Db, company: Company, certificateId: string): Promise<CompanyCertificate | null> {
  return (await ofCompany(db, company).where('certificate.id', '=', certificateId).executeTakeFirst()) ?? null;
}

/** Every consent of a company, for its own eyes: also what it has taken back, newest first. */
export async function listSharesOfCompany(db: Db, { companyId }: Company) {
  return db
    .selectFrom('share')
    .innerJoin('organisation', 'organisation.id', 'share.organisation_id')
    .selectAll('share')
    .select('organisation.name as organisation_name')
    .where('share.company_id', '=', companyId)
    .orderBy('share.consented_at', 'desc')
    .orderBy('share.id', 'desc')
    .execute();
}
export type CompanyShare = Awaited<ReturnType<typeof listSharesOfCompany>>[number];

/** What the clients that see something of a company have against it, as they let it know: refusals, suspensions and withdrawals, and what an issuer denied to them. */
export async function listObjectionsToCompany(db: Db, { companyId }: Company) {
  const refused = await db
    .selectFrom('share')
    .innerJoin('verification', (join) => join.onRef('verification.organisation_id', '=', 'share.organisation_id').onRef('verification.certificate_id', '=', 'share.certificate_id'))
    .select(['verification.organisation_id', 'verification.supplier_id', 'verification.certificate_id'])
    .where('share.company_id', '=', companyId)
    .where('share.withdrawn_at', 'is', null)
    .where('verification.superseded_at', 'is', null)
    .where('verification.result', '=', 'refused')
    .execute();
  const standings = await db
    .selectFrom('share')
    .innerJoin('certificate_standing', (join) => join.onRef('certificate_standing.organisation_id', '=', 'share.organisation_id').onRef('certificate_standing.certificate_id', '=', 'share.certificate_id'))
    .select(['certificate_standing.organisation_id', 'certificate_standing.supplier_id', 'certificate_standing.certificate_id', 'certificate_standing.kind', 'certificate_standing.effective_on', 'certificate_standing.recorded_at'])
    .where('share.company_id', '=', companyId)
    .where('share.withdrawn_at', 'is', null)
    .execute();
  const denied = await db
    .selectFrom('share')
    .innerJoin('proof', (join) => join.onRef('proof.organisation_id', '=', 'share.organisation_id').onRef('proof.certificate_id', '=', 'share.certificate_id'))
    .select(['proof.organisation_id', 'proof.supplier_id', 'proof.certificate_id'])
    .where('share.company_id', '=', companyId)
    .where('share.withdrawn_at', 'is', null)
    .where('proof.removed_at', 'is', null)
    .where('proof.checked_as', '=', 'denied')
    .execute();
  return { refused, standings, denied };
}
export type Objections = Awaited<ReturnType<typeof listObjectionsToCompany>>;

/** What the clients concluded from a certificate that was shared with them: the result alone, which they let the company know. */
export async function listJudgementsOfCertificate(db: Db, { companyId }: Company, certificateId: string) {
  return db
    .selectFrom('verification')
    .select(['verification.organisation_id', 'verification.supplier_id', 'verification.result'])
    .where('verification.certificate_id', '=', certificateId)
    .where('verification.superseded_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('share')
          .select('share.id')
          .whereRef('share.organisation_id', '=', 'verification.organisation_id')
          .whereRef('share.certificate_id', '=', 'verification.certificate_id')
          .where('share.company_id', '=', companyId),
      ),
    )
    .execute();
}
