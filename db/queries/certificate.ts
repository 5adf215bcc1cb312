import type { Tx } from '#db/dialect/connect.ts';
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
