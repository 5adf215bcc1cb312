import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { certifiedLevel, schemeOf } from '#app/domain/certificate/schemes.ts';
import { standingOn } from '#app/domain/certificate/standing.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { listStandings } from '#db/queries/certificate-standing.ts';
import { listLastWords } from '#db/queries/issuer-confirmation.ts';
import type { SharedCertificate } from '#db/queries/share.ts';
import { listJudgements } from '#db/queries/verification.ts';

/** Tells of each certificate that is shared what the client made of it, and why. Only its own words, never who checked. */
export async function loadDeskJudgements({ db, scope, today, organisation }: Pick<SupplierContext, 'db' | 'scope' | 'today' | 'organisation'>) {
  const [judgements, words, standings] = await Promise.all([listJudgements(db, scope, scope.supplierId), listLastWords(db, scope, scope.supplierId), listStandings(db, scope, scope.supplierId)]);
  return (share: SharedCertificate) => {
    const judged = judgements.get(share.certificate_id) ?? null;
    const word = words.get(share.certificate_id) ?? null;
    const isMark = certifiedLevel(share) !== null;
    const own = standings.filter((row) => row.certificate_id === share.certificate_id).map((row) => ({ kind: row.kind, effectiveOn: row.effective_on, recordedAt: row.recorded_at, reason: row.reason }));
    return {
      certificateId: share.certificate_id,
      level: share.level,
      isMark,
      worth: isMark ? null : worthOf(share.scheme),
      judged: judged && { result: judged.result, reason: judged.reason, acceptedLevel: judged.accepted_level, acceptedUntil: judged.accepted_until, limitedTo: judged.limited_to, on: dateInZone(judged.recorded_at, organisation.time_zone) },
      word: word && { result: word.result, on: word.on },
      outage: outageOn(own, today),
    };
  };
}

export type DeskJudgement = ReturnType<Awaited<ReturnType<typeof loadDeskJudgements>>>;

/** For proof that does not stand by itself. */
function worthOf(scheme: string) {
  const { why, sources } = schemeOf(scheme);
  return { why, sources };
}

function outageOn(own: { kind: 'suspended' | 'withdrawn' | 'in_force'; effectiveOn: CalendarDate; recordedAt: string; reason: string }[], today: CalendarDate) {
  const standing = standingOn(own, today);
  return standing && standing.kind !== 'in_force' ? { kind: standing.kind, on: standing.effectiveOn, reason: standing.reason } : null;
}
