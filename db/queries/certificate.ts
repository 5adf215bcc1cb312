import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CertificateTable } from '#db/schema/certificate.ts';

export type CertificateRow = CertificateTable;
export type NewCertificate = Omit<CertificateRow, 'superseded_at'>;

/** Owned by a company or by an organisation: exactly one of the two ids is given. */
export async function insertCertificate(tx: Tx, certificate: NewCertificate): Promise<void> {
  await tx
    .insertInto('certificate')
    .values({ ...certificate, superseded_at: null })
    .execute();
}

/** The company's own certificates, newest first. */
export async function listCertificatesOfCompany(db: Db, scope: CompanyScope): Promise<CertificateRow[]> {
  return db
    .selectFrom('certificate')
    .selectAll()
    .where('company_id', '=', scope.companyId)
    .where('superseded_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
