import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { outOfForce, type OutOfForce } from '#app/domain/certificate/standing.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listStandings } from '#db/queries/certificate-standing.ts';
import { listLastWords } from '#db/queries/issuer-confirmation.ts';
import { listProofsOfSupplier } from '#db/queries/proof.ts';

/** Whether what a supplier showed was suspended or withdrawn, although by its own dates it is valid; null: no. */
export async function loadOutOfForce(db: Db, scope: OrganisationScope, supplierId: string, day: CalendarDate): Promise<OutOfForce | null> {
  const standings = await listStandings(db, scope, supplierId);
  if (standings.length === 0) return null;
  const words = await listLastWords(db, scope, supplierId);
  // One that its issuer denies never counted: it is not out of force since a day.
  const accepted = (await listProofsOfSupplier(db, scope, supplierId)).filter((proof) => proof.result === 'accepted' && words.get(proof.certificate_id)?.result !== 'denied');
  return outOfForce(
    accepted.map((proof) => ({ id: proof.certificate_id, validUntil: proof.valid_until })),
    standings.map((row) => ({ certificateId: row.certificate_id, kind: row.kind, effectiveOn: row.effective_on, recordedAt: row.recorded_at })),
    day,
  );
}
