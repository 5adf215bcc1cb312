import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findQueuePlace } from '#db/queries/proof-document.ts';
import { countWaitingProofs, type ProofRecord } from '#db/queries/proof.ts';

/** Where a proof stands among those that wait; one that was judged has no number, but neighbours all the same. */
export async function loadPlace({ db, scope }: Pick<MemberContext, 'db' | 'scope'>, proof: ProofRecord) {
  const [{ before, previous, next }, all] = await Promise.all([findQueuePlace(db, scope, { id: proof.id, receivedAt: proof.received_at }), countWaitingProofs(db, scope)]);
  const isWaiting = proof.verification_id === null && proof.removed_at === null;
  return { number: isWaiting ? before + 1 : null, all, previous, next };
}

/** Which proof comes after one that was just judged: the next that waits, or else the oldest. Null: none is left. */
export async function findNextWaiting({ db, scope }: Pick<MemberContext, 'db' | 'scope'>, proof: { id: string; receivedAt: string }): Promise<string | null> {
  const { next } = await findQueuePlace(db, scope, proof);
  return next ?? (await findQueuePlace(db, scope, { id: '', receivedAt: '' })).next;
}
