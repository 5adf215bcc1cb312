import { addMonths, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { certifiedLevel } from '#app/domain/certificate/schemes.ts';
import { standingOn, standingsInOrder } from '#app/domain/certificate/standing.ts';
import { confirmationState } from '#app/domain/verification/confirmation-state.ts';
import { mayMean } from '#app/domain/verification/question-round.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listStandings } from '#db/queries/certificate-standing.ts';
import { listConfirmations } from '#db/queries/issuer-confirmation.ts';
import { listIssuerContacts, type ListedContact } from '#db/queries/issuer.ts';
import { getProof, type ProofRecord } from '#db/queries/proof.ts';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';
import { loadChecking } from './confirmation/check-right.server.ts';

type Asked = Pick<MemberContext, 'db' | 'scope' | 'today' | 'now' | 'member' | 'organisation' | 'can'>;

/** How sure one is of a certificate: what its issuer said, what became of it, and what the supplier says of the judgement. */
export async function loadSurety(ctx: Asked, proofId: string) {
  const { db, scope, today, now } = ctx;
  const proof = await getProof(db, scope, proofId);
  const [checking, confirmations, contacts, standings, answers] = await Promise.all([
    loadChecking(db, scope, ctx.member.id, proof),
    listConfirmations(db, scope, { supplierId: proof.supplier_id, certificateId: proof.certificate_id }),
    listIssuerContacts(db, scope),
    listStandings(db, scope, proof.supplier_id),
    listAnswersOfSupplier(db, scope, proof.supplier_id),
  ]);
  const asked = confirmations.map((row) => ({
    id: row.id,
    issuer: row.issuer_name,
    way: row.way,
    reached: row.reached,
    by: row.asked_by,
    at: row.asked_at,
    isAlone: row.is_alone === 1,
    state: confirmationState(row, now),
    answeredOn: row.answered_on,
    answeredBy: row.answered_by,
    remark: row.remark,
  }));
  const lastWord = asked.find((one) => one.state === 'confirmed' || one.state === 'denied') ?? null;
  const needsIssuer = checking.ofLevel?.check === 'issuer_confirmed';
  const again = checking.ofLevel?.againAfterMonths ?? null;
  const lastCheckedOn = needsIssuer ? proof.confirmed_on : proof.checked_on;
  const lastConfirmedOn = lastWord?.state === 'confirmed' ? lastWord.answeredOn : proof.method === 'issuer_confirmed' && proof.verified_at ? dateInZone(proof.verified_at, ctx.organisation.time_zone) : null;
  return {
    proofId: proof.id,
    mayWrite: ctx.can('verification:write') && proof.removed_at === null,
    today,
    issuer: proof.issuer,
    level: certifiedLevel(proof),
    needsIssuer,
    right: checking.ofLevel?.secondPerson ? checking.right : ('other' as const),
    others: checking.others.map((one) => one.name),
    limitedTo: proof.result === 'accepted' && lastWord?.state !== 'confirmed' ? proof.limited_to : null,
    lastWord,
    lastConfirmedOn,
    /** As the list of what is to be asked again has it. */
    nextCheck: lastCheckedOn && again !== null ? { lastOn: lastCheckedOn, on: addMonths(lastCheckedOn, again), isDue: lastCheckedOn <= addMonths(today, -again) } : null,
    asked,
    emails: contactChoices(contacts, proof, 'email'),
    phones: contactChoices(contacts, proof, 'phone'),
    standing: standingView(standings, proof, today),
    said: answers.filter((one) => one.certificate_id === proof.certificate_id && one.kind !== 'certificate').map((one) => ({ id: one.id, text: one.text, by: one.answered_by, at: one.answered_at, reply: one.reply })),
    supplierId: proof.supplier_id,
  };
}

export type Surety = Awaited<ReturnType<typeof loadSurety>>;

/** Ways to reach those on the list; that of the issuer whom the certificate names comes first. */
function contactChoices(contacts: readonly ListedContact[], proof: ProofRecord, way: 'email' | 'phone') {
  const choices = contacts.flatMap((one) => {
    const reach = one[way];
    return reach ? [{ id: one.id, label: `${one.issuer_name} · ${reach}`, isNamed: mayMean(proof.issuer, one.issuer_name) }] : [];
  });
  return [...choices.filter((one) => one.isNamed), ...choices.filter((one) => !one.isNamed)];
}

function standingView(rows: Awaited<ReturnType<typeof listStandings>>, proof: ProofRecord, today: CalendarDate) {
  const own = rows.filter((row) => row.certificate_id === proof.certificate_id).map((row) => ({ id: row.id, kind: row.kind, effectiveOn: row.effective_on, recordedAt: row.recorded_at, by: row.recorded_by, reason: row.reason }));
  return { now: standingOn(own, today), next: standingsInOrder(own).find((one) => one.effectiveOn > today) ?? null, all: own.reverse() };
}
