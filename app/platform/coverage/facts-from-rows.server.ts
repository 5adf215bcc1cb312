import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import { certifiedLevel } from '#app/domain/certificate/schemes.ts';
import type { AgreedDateFact, ClassificationFact, ConfirmationFact, JudgementFact, ServiceFact, StandingFact, SupplierFacts } from '#app/domain/coverage/facts.ts';
import type { RiskArea } from '#app/domain/level/method.ts';
import type { CoverageRows } from '#db/queries/coverage-facts.ts';
import { groupBy } from './group-by.ts';

/** The risk areas that recorded answers touch, by the version of the method that judged them. */
export type AreasOf = (methodNumber: number | null, answersJson: string) => readonly RiskArea[];

/** Turns rows into the facts that the domain sweeps, one set per supplier. */
export function factsFromRows(rows: CoverageRows, timeZone: string, areasOf: AreasOf): SupplierFacts[] {
  const dateOf = datesIn(timeZone);
  const services = groupBy(rows.services, (row) => row.supplier_id);
  const classifications = groupBy(rows.classifications, (row) => row.supplier_id);
  const agreedDates = groupBy(rows.agreedDates, (row) => row.supplier_id);
  const confirmations = groupBy(rows.confirmations, (row) => row.supplier_id);
  const standings = groupBy(rows.standings, (row) => row.supplier_id);
  const judgements = groupJudgements(rows, dateOf);
  return rows.suppliers.map((supplier) => ({
    supplierId: supplier.id,
    sinceOn: dateOf(supplier.created_at),
    notASupplier: supplier.triage === 'not_a_supplier' ? { recordedAt: supplier.triaged_at ?? supplier.created_at } : null,
    services: (services.get(supplier.id) ?? []).map(
      (row): ServiceFact => ({ id: row.id, startsOn: dateOf(row.created_at), endsOn: row.ended_on, recordedAt: row.created_at }),
    ),
    classifications: (classifications.get(supplier.id) ?? []).map(
      (row): ClassificationFact => ({
        serviceId: row.supplied_service_id,
        effectiveOn: row.effective_on,
        recordedAt: row.recorded_at,
        lowest: row.lowest,
        highest: row.highest,
        areas: areasOf(row.method_number, row.answers_json),
      }),
    ),
    judgements: judgements.get(supplier.id) ?? [],
    confirmations: (confirmations.get(supplier.id) ?? []).flatMap(confirmationOf),
    standings: (standings.get(supplier.id) ?? []).map((row): StandingFact => ({ certificateId: row.certificate_id, kind: row.kind, effectiveOn: row.effective_on, recordedAt: row.recorded_at })),
    agreedDates: (agreedDates.get(supplier.id) ?? []).map(
      (row): AgreedDateFact => ({ agreedOn: row.agreed_on, effectiveOn: row.effective_on, recordedAt: row.recorded_at }),
    ),
  }));
}

function confirmationOf({ certificate_id: certificateId, result, answered_at: recordedAt }: CoverageRows['confirmations'][number]): ConfirmationFact[] {
  return recordedAt && (result === 'confirmed' || result === 'denied') ? [{ certificateId, result, recordedAt }] : [];
}

/** Suppliers of one import have one instant: asked once, not a thousand times. */
function datesIn(timeZone: string): (instant: Instant) => CalendarDate {
  const known = new Map<Instant, CalendarDate>();
  return (instant) => {
    let date = known.get(instant);
    if (!date) known.set(instant, (date = dateInZone(instant, timeZone)));
    return date;
  };
}

function groupJudgements(rows: CoverageRows, dateOf: (instant: Instant) => CalendarDate): Map<string, JudgementFact[]> {
  const named = groupBy(rows.verifiedServices, (row) => row.verification_id);
  const proofs = groupBy(rows.proofs, (row) => `${row.supplier_id} ${row.certificate_id}`);
  const grouped = groupBy(rows.verifications, (row) => row.supplier_id);
  const removal = (supplierId: string, certificateId: string) => {
    const at = removedAt(proofs.get(`${supplierId} ${certificateId}`) ?? []);
    return at ? { at, on: dateOf(at) } : null;
  };
  const judgementOf = (row: CoverageRows['verifications'][number]): JudgementFact => ({
    certificateId: row.certificate_id,
    certifiedLevel: certifiedLevel(row),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    result: row.result,
    limitedTo: row.limited_to,
    acceptedLevel: row.accepted_level,
    acceptedUntil: row.accepted_until,
    serviceIds: (named.get(row.id) ?? []).map((one) => one.supplied_service_id),
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    removed: removal(row.supplier_id, row.certificate_id),
  });
  return new Map([...grouped].map(([supplierId, list]) => [supplierId, list.map(judgementOf)]));
}

/** A proof that was given anew stands; one that was only taken away is gone since the last time. */
function removedAt(proofs: readonly { removed_at: Instant | null }[]): Instant | null {
  if (proofs.some((proof) => !proof.removed_at)) return null;
  return proofs.reduce<Instant | null>((last, { removed_at: at }) => (at && (!last || at > last) ? at : last), null);
}
