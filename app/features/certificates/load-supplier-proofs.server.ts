import { compareHolderName } from '#app/domain/certificate/holder.ts';
import { notSharedSince } from '#app/domain/certificate/not-shared.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { standingOn } from '#app/domain/certificate/standing.ts';
import { validityOn } from '#app/domain/certificate/validity.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import { listStandings } from '#db/queries/certificate-standing.ts';
import { listLastWords, type LastWord } from '#db/queries/issuer-confirmation.ts';
import { listProofsOfSupplier, listUnsharedProofs, type ProofRecord } from '#db/queries/proof.ts';

/** What stands beside one supplier as proof, newest first, for its page; then what it no longer shares, which stays on record. */
export async function loadSupplierProofs({ db, scope, today, locale, organisation }: Pick<MemberContext, 'db' | 'scope' | 'today' | 'locale' | 'organisation'>, supplierId: string) {
  const proofs = [...(await listProofsOfSupplier(db, scope, supplierId)), ...(await listUnsharedProofs(db, scope, supplierId))];
  const [words, standings] = await Promise.all([listLastWords(db, scope, supplierId), listStandings(db, scope, supplierId)]);
  return proofs.map((proof) => ({ ...proofLine(proof, today, locale), notSharedSince: notSharedSince({ origin: proof.origin, removedAt: proof.removed_at }, organisation.time_zone), ...suretyLine(proof, today, words, standings) }));
}

function proofLine(proof: ProofRecord, today: string, locale: Locale) {
  return {
    id: proof.id,
    scheme: schemeOf(proof.scheme).name[locale],
    level: proof.level,
    origin: proof.origin,
    installation: proof.installation,
    holderName: proof.holder_name,
    otherHolder: compareHolderName(proof.holder_name, proof.legal_name) === 'other',
    validFrom: proof.valid_from,
    validUntil: proof.valid_until,
    validity: validityOn({ validFrom: proof.valid_from, validUntil: proof.valid_until }, today).is,
    result: proof.result,
    acceptedLevel: proof.accepted_level,
    acceptedUntil: proof.accepted_until,
    fileId: proof.evidence_file_id,
  };
}

/** How sure one is of it: what its issuer said last, what it counts for until then, and whether it is suspended or withdrawn. */
function suretyLine(proof: ProofRecord, today: string, words: ReadonlyMap<string, LastWord>, standings: Awaited<ReturnType<typeof listStandings>>) {
  const word = words.get(proof.certificate_id) ?? null;
  const own = standings.filter((row) => row.certificate_id === proof.certificate_id).map((row) => ({ kind: row.kind, effectiveOn: row.effective_on, recordedAt: row.recorded_at }));
  const standing = standingOn(own, today);
  return {
    word: word && { result: word.result, on: word.on },
    limitedTo: proof.result === 'accepted' && word?.result !== 'confirmed' ? proof.limited_to : null,
    outage: standing && standing.kind !== 'in_force' ? { kind: standing.kind, on: standing.effectiveOn } : null,
  };
}

export type ProofLine = Awaited<ReturnType<typeof loadSupplierProofs>>[number];
