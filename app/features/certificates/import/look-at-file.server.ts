import { compareHolderName } from '#app/domain/certificate/holder.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { inGroups } from '#app/domain/certificate/signed-certificate.ts';
import type { ReadCertificateFile } from '#app/platform/certificate-file/read-certificate-file.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { countCertificatesOfKey, findKnownInstallation, listKeysOfInstallation } from '#db/queries/certificate-provenance.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';

type Looker = Pick<MemberContext, 'app' | 'db' | 'scope' | 'organisation' | 'locale'>;

/** What a member sees of a signed file before anything is kept: what it says, and what is known of the key that signed it. */
export async function lookAtFile({ app, db, scope, organisation, locale }: Looker, supplier: SupplierRow, { record, keySha256 }: ReadCertificateFile) {
  const known = await findKnownInstallation(db, scope, keySha256);
  const keysOfName = await listKeysOfInstallation(db, scope, record.installation.name);
  const dayOf = (instant: string) => dateInZone(instant, organisation.time_zone);
  const { certificate, document } = record;
  return {
    supplierName: supplier.legal_name,
    installation: record.installation.name,
    fingerprint: inGroups(keySha256),
    isOwn: record.installation.publicKey === app.auditKey.publicKeyDer,
    known: known && { sinceOn: dayOf(known.first_seen_at), name: known.name, certificates: await countCertificatesOfKey(db, scope, keySha256) },
    hasOtherKey: keysOfName.some((key) => key !== keySha256),
    scheme: schemeOf(certificate.scheme).name[locale],
    certificate,
    isOtherHolder: compareHolderName(certificate.holderName, supplier.legal_name) === 'other',
    document,
    takenBy: record.takenBy,
    takenOn: dayOf(record.takenAt),
  };
}

export type FileView = Awaited<ReturnType<typeof lookAtFile>>;
