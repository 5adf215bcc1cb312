import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import { from } from './scoped.ts';

const withFile = (db: Db, scope: OrganisationScope) =>
  from(db, scope, 'proof')
    .innerJoin('certificate', 'certificate.id', 'proof.certificate_id')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'proof.organisation_id').onRef('supplier.id', '=', 'proof.supplier_id'))
    .leftJoin('evidence_file', 'evidence_file.id', 'certificate.evidence_file_id')
    .leftJoin('verification', (join) =>
      join
        .onRef('verification.organisation_id', '=', 'proof.organisation_id')
        .onRef('verification.supplier_id', '=', 'proof.supplier_id')
        .onRef('verification.certificate_id', '=', 'proof.certificate_id')
        .on('verification.superseded_at', 'is', null),
    );

interface Place {
  id: string;
  receivedAt: Instant;
}

/** What was received of a supplier for a scheme before one proof, also what was taken away since; newest first. */
export async function listEarlierProofs(db: Db, scope: OrganisationScope, { supplierId, scheme, before, limit }: { supplierId: string; scheme: string; before: Place; limit: number }) {
  return withFile(db, scope)
    .select(['proof.id', 'proof.received_at', 'proof.removed_at', 'proof.origin', 'verification.result', 'evidence_file.sha256 as file_sha256'])
    .select(['certificate.scheme', 'certificate.level', 'certificate.holder_name', 'certificate.holder_kvk_number', 'certificate.issuer', 'certificate.certificate_number', 'certificate.valid_from', 'certificate.valid_until', 'certificate.scope_text'])
    .where('proof.supplier_id', '=', supplierId)
    .where('certificate.scheme', '=', scheme)
    .where((eb) => eb.or([eb('proof.received_at', '<', before.receivedAt), eb.and([eb('proof.received_at', '=', before.receivedAt), eb('proof.id', '<', before.id)])]))
    .orderBy('proof.received_at', 'desc')
    .orderBy('proof.id', 'desc')
    .limit(limit)
    .execute();
}

/** Other suppliers, as far as the scope reaches, beside whom the same bytes stand now. */
export async function listOthersWithFile(db: Db, scope: OrganisationScope, { sha256, supplierId, limit }: { sha256: string; supplierId: string; limit: number }): Promise<{ proofId: string; name: string }[]> {
  return withFile(db, scope)
    .select(['proof.id as proofId', 'supplier.legal_name as name'])
    .where('evidence_file.sha256', '=', sha256)
    .where('proof.supplier_id', '!=', supplierId)
    .where('proof.removed_at', 'is', null)
    .orderBy('proof.received_at')
    .orderBy('proof.id')
    .limit(limit)
    .execute();
}

/** Where one proof stands among those that nobody has judged, the oldest first: how many are before it, and its neighbours. */
export async function findQueuePlace(db: Db, scope: OrganisationScope, { id, receivedAt }: Place): Promise<{ before: number; previous: string | null; next: string | null }> {
  const waiting = () => from(db, scope, 'proof').where('proof.removed_at', 'is', null).where('proof.judged_at', 'is', null);
  const earlier = () => waiting().where((eb) => eb.or([eb('proof.received_at', '<', receivedAt), eb.and([eb('proof.received_at', '=', receivedAt), eb('proof.id', '<', id)])]));
  const later = () => waiting().where((eb) => eb.or([eb('proof.received_at', '>', receivedAt), eb.and([eb('proof.received_at', '=', receivedAt), eb('proof.id', '>', id)])]));
  const [count, previous, next] = await Promise.all([
    earlier().select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
    earlier().select('proof.id').orderBy('proof.received_at', 'desc').orderBy('proof.id', 'desc').limit(1).executeTakeFirst(),
    later().select('proof.id').orderBy('proof.received_at').orderBy('proof.id').limit(1).executeTakeFirst(),
  ]);
  return { before: Number(count.count), previous: previous?.id ?? null, next: next?.id ?? null };
}
