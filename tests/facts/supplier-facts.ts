import fc from 'fast-check';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { standingKinds } from '#app/domain/certificate/standing.ts';
import type { AgreedDateFact, ClassificationFact, ConfirmationFact, JudgementFact, ServiceFact, StandingFact, SupplierFacts } from '#app/domain/coverage/facts.ts';
import { allAreas, levels, qmLevels } from '#app/domain/level/method.ts';

/** The days that generated facts speak of: few enough to look at every one. */
export const firstDay = '2026-02-20';
export const lastDay = '2026-05-20';

const day = fc.integer({ min: 0, max: 80 }).map((offset) => addDays(firstDay, offset));
const instant = fc.integer({ min: 0, max: 80 * 24 }).map((hours) => new Date(Date.UTC(2026, 1, 20, hours)).toISOString());
const serviceIds = ['service-1', 'service-2', 'service-3'] as const;
const certificateId = fc.constantFrom('certificate-1', 'certificate-2', 'certificate-3', 'certificate-4');
const someServices = fc.subarray([...serviceIds]);
const level = fc.constantFrom(...levels);

const classification: fc.Arbitrary<ClassificationFact> = fc
  .record({
    serviceId: fc.constantFrom(...serviceIds),
    effectiveOn: day,
    recordedAt: instant,
    one: level,
    other: level,
    areas: fc.subarray([...allAreas]),
  })
  .map(({ one, other, areas, ...fact }) => {
    const [lowest, highest] = levels.indexOf(one) <= levels.indexOf(other) ? [one, other] : [other, one];
    return { ...fact, lowest, highest, areas: highest === 'none' ? [] : areas };
  });

export const judgement: fc.Arbitrary<JudgementFact> = fc
  .record({
    certificateId,
    certifiedLevel: fc.option(fc.constantFrom(...qmLevels)),
    validFrom: day,
    validDays: fc.integer({ min: 0, max: 60 }),
    result: fc.constantFrom('accepted' as const, 'accepted' as const, 'refused' as const),
    limitedTo: fc.option(level),
    acceptedLevel: fc.option(fc.constantFrom(...qmLevels)),
    acceptedUntil: day,
    serviceIds: someServices,
    effectiveOn: day,
    recordedAt: instant,
    removed: fc.option(fc.record({ at: instant, on: day }), { freq: 5 }),
  })
  .map(({ validDays, acceptedUntil, ...fact }) => ({
    ...fact,
    validUntil: addDays(fact.validFrom, validDays),
    acceptedUntil: fact.acceptedLevel ? acceptedUntil : null,
  }));

const confirmation: fc.Arbitrary<ConfirmationFact> = fc.record({ certificateId, result: fc.constantFrom('confirmed' as const, 'confirmed' as const, 'denied' as const), recordedAt: instant });
const standing: fc.Arbitrary<StandingFact> = fc.record({ certificateId, kind: fc.constantFrom(...standingKinds), effectiveOn: day, recordedAt: instant });

const agreedDate: fc.Arbitrary<AgreedDateFact> = fc.record({ agreedOn: day, effectiveOn: day, recordedAt: instant });

const services: fc.Arbitrary<ServiceFact[]> = fc
  .array(fc.record({ startsOn: day, endsOn: fc.option(day), recordedAt: instant }), { minLength: 1, maxLength: 3 })
  .map((list) => list.map((service, index) => ({ ...service, id: serviceIds[index] ?? '', ...(index === 0 && { startsOn: firstDay, recordedAt: `${firstDay}T00:00:00.000Z` }) })));

/** Any supplier that the register could hold, and many that it should never hold. */
export const supplierFacts: fc.Arbitrary<SupplierFacts> = fc.record({
  supplierId: fc.constant('supplier-1'),
  sinceOn: fc.constant(firstDay),
  notASupplier: fc.option(fc.record({ recordedAt: instant }), { freq: 20 }),
  services,
  classifications: fc.array(classification, { maxLength: 5 }),
  judgements: fc.array(judgement, { maxLength: 5 }),
  confirmations: fc.array(confirmation, { maxLength: 3 }),
  standings: fc.array(standing, { maxLength: 4 }),
  agreedDates: fc.array(agreedDate, { maxLength: 3 }),
});

/** A supplier with one supplied service since the first day, and nothing else known. */
export function plainSupplier(changes: Partial<SupplierFacts> = {}): SupplierFacts {
  return {
    supplierId: 'supplier-1',
    sinceOn: '2026-01-01',
    notASupplier: null,
    services: [{ id: 'service-1', startsOn: '2026-01-01', endsOn: null, recordedAt: '2026-01-01T09:00:00.000Z' }],
    classifications: [],
    judgements: [],
    confirmations: [],
    standings: [],
    agreedDates: [],
    ...changes,
  };
}

export function classified(changes: Partial<ClassificationFact> = {}): ClassificationFact {
  return {
    serviceId: 'service-1',
    effectiveOn: '2026-02-01',
    recordedAt: '2026-02-01T09:00:00.000Z',
    lowest: 'QM20',
    highest: 'QM20',
    areas: ['it'],
    ...changes,
  };
}

export function judged(changes: Partial<JudgementFact> = {}): JudgementFact {
  return {
    certificateId: 'certificate-1',
    certifiedLevel: 'QM20',
    validFrom: '2026-01-15',
    validUntil: '2026-06-30',
    result: 'accepted',
    limitedTo: null,
    acceptedLevel: null,
    acceptedUntil: null,
    serviceIds: ['service-1'],
    effectiveOn: '2026-04-01',
    recordedAt: '2026-04-01T09:00:00.000Z',
    removed: null,
    ...changes,
  };
}
