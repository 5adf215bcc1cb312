import type { CompanyScope } from '#app/domain/access/scope.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { recordText, type CertificateRecord } from '#app/domain/certificate/signed-certificate.ts';
import type { App } from '#app/platform/app.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { findCertificateOfCompany, type CompanyCertificate } from '#db/queries/company-certificate.ts';
import { writeCertificateFile } from './read-certificate-file.server.ts';

type Taker = Pick<App, 'db' | 'clock' | 'jobs' | 'auditKey' | 'config'>;

/**
 * A certificate of the company's own as a signed file, for a client who runs another installation. That it was taken along
 * stands in the company's own chain. Which of its certificates may be taken is for the caller to say.
 */
export async function takeCertificateAlong(app: Taker, company: CompanyScope, certificateId: string, takenBy: string): Promise<Response> {
  const outcome = await mutateCompany(app, company, async (tx, { now }) => {
    const found = await findCertificateOfCompany(tx, company, certificateId);
    if (!found) return refused('not_found' as const);
    const record = recordOf(found, { takenBy, takenAt: now, installation: { name: app.config.publicAddress.url, publicKey: app.auditKey.publicKeyDer } });
    const text = recordText(record);
    return done(writeCertificateFile(record, app.auditKey.signText(text)), [
      { type: 'certificate.taken_along', subject: { kind: 'certificate', id: certificateId }, data: { recordSha256: sha256(text) }, personal: { takenBy } },
    ]);
  });
  if (!outcome.ok) throw new AppError(outcome.problem);
  return new Response(outcome.value, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': attachment('certificate.ketenmark.json'), 'cache-control': 'no-store' },
  });
}

function recordOf(row: CompanyCertificate, taken: Pick<CertificateRecord, 'takenBy' | 'takenAt' | 'installation'>): CertificateRecord {
  return {
    certificate: {
      scheme: schemeOf(row.scheme).id,
      level: row.level,
      holderName: row.holder_name,
      holderKvkNumber: row.holder_kvk_number,
      issuer: row.issuer,
      certificateNumber: row.certificate_number,
      scopeText: row.scope_text,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
    },
    document: row.file_sha256 && row.file_bytes && row.file_removed_at === null ? { sha256: row.file_sha256, bytes: Number(row.file_bytes), name: row.file_name ?? '' } : null,
    enteredAt: row.recorded_at,
    ...taken,
  };
}
