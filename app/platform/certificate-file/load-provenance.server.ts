import { dateInZone } from '#app/domain/calendar/instant.ts';
import { inGroups } from '#app/domain/certificate/signed-certificate.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findCertificateProvenance } from '#db/queries/certificate-provenance.ts';
import { findMember } from '#db/queries/member.ts';

/** Where a certificate came from, when it came as a signed file; null otherwise. */
export async function loadProvenance({ db, scope, organisation }: Pick<MemberContext, 'db' | 'scope' | 'organisation'>, certificateId: string) {
  const row = await findCertificateProvenance(db, scope, certificateId);
  if (!row) return null;
  const dayOf = (instant: string) => dateInZone(instant, organisation.time_zone);
  return { installation: row.installation_name, fingerprint: inGroups(row.key_sha256), takenBy: row.taken_by, takenOn: dayOf(row.taken_at), importedOn: dayOf(row.imported_at), importedBy: (await findMember(db, scope, row.imported_by_member_id))?.name ?? null };
}

export type Provenance = Awaited<ReturnType<typeof loadProvenance>>;
