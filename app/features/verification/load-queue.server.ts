import { compareHolderName } from '#app/domain/certificate/holder.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { countWaitingProofs, listWaitingProofs } from '#db/queries/proof.ts';

const pageSize = 50;

/** Proofs that nobody has judged, oldest first. `after` is what the link to the next page carries. */
export async function loadQueue({ db, scope }: Pick<MemberContext, 'db' | 'scope'>, after: string | undefined) {
  const [receivedAt = '', id = ''] = after?.split('~') ?? [];
  const [found, count] = await Promise.all([
    listWaitingProofs(db, scope, { limit: pageSize + 1, after: after ? { receivedAt, id } : null }),
    countWaitingProofs(db, scope),
  ]);
  const page = found.slice(0, pageSize);
  const last = found.length > pageSize ? page.at(-1) : undefined;
  return {
    count,
    next: last ? `${last.received_at}~${last.id}` : null,
    isFirst: !after,
    proofs: page.map((proof) => ({
      id: proof.id,
      supplierName: proof.legal_name,
      scheme: proof.scheme,
      level: proof.level,
      holderName: proof.holder_name,
      otherHolder: compareHolderName(proof.holder_name, proof.legal_name) === 'other',
      validUntil: proof.valid_until,
      receivedAt: proof.received_at,
      origin: proof.origin,
      installation: proof.installation,
    })),
  };
}

export type Queue = Awaited<ReturnType<typeof loadQueue>>;
