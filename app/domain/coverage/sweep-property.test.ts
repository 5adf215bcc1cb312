import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay, judgement, lastDay, supplierFacts } from '#tests/facts/supplier-facts.ts';
import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { levels } from '../level/method.ts';
import { knownBy, type JudgementFact, type SupplierFacts } from './facts.ts';
import { compareStates, coverageStates, type CoverageState } from './state.ts';
import { sweepCoverage } from './sweep.ts';

const days: CalendarDate[] = [];
for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) days.push(day);

const pieceOf = (facts: SupplierFacts, day: CalendarDate) => sweepCoverage(facts).find((piece) => piece.fromOn <= day && (!piece.untilOn || day < piece.untilOn));

const lastSaid = (facts: SupplierFacts, { certificateId }: JudgementFact) => [...facts.confirmations].filter((one) => one.certificateId === certificateId).sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0)).at(-1)?.result;
const isConfirmed = (facts: SupplierFacts, judged: JudgementFact) => lastSaid(facts, judged) === 'confirmed';

/** Neither denied by its issuer, nor suspended or withdrawn on the day. */
function countsOn(facts: SupplierFacts, judged: JudgementFact, day: CalendarDate): boolean {
  if (lastSaid(facts, judged) === 'denied') return false;
  const key = (one: { effectiveOn: string; recordedAt: string }) => `${one.effectiveOn} ${one.recordedAt}`;
  const taken = facts.standings.filter((one) => one.certificateId === judged.certificateId && one.effectiveOn <= day);
  const last = taken.reduce<(typeof taken)[number] | null>((best, one) => (best && key(best) > key(one) ? best : one), null);
  return last === null || last.kind === 'in_force';
}

/** The rules once more, written day by day and without any of the sweep's code, as slowly and plainly as possible. */
function bruteState(facts: SupplierFacts, day: CalendarDate): CoverageState {
  if (facts.notASupplier) return 'not_a_supplier';
  const rank = (level: string) => levels.findIndex((one) => one === level);
  const latest = <T extends { recordedAt: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0)).at(-1);
  const started = facts.services.filter((service) => service.startsOn <= day);
  const states = started
    .filter((service) => service.endsOn === null || day <= service.endsOn)
    .map((service): CoverageState => {
      const decided = latest(facts.classifications.filter((one) => one.serviceId === service.id && one.effectiveOn <= day));
      const lowest = decided?.lowest ?? 'none';
      const highest = decided?.highest ?? 'QM30';
      if (highest === 'none') return 'not_required';
      const standing = facts.judgements.filter((one) => one === latest(facts.judgements.filter((other) => other.certificateId === one.certificateId)));
      const valid = standing.filter(
        (one) =>
          countsOn(facts, one, day) && one.result === 'accepted' && one.serviceIds.includes(service.id) && one.validFrom <= day && day <= one.validUntil && !(one.removed && one.removed.on <= day),
      );
      if (valid.some((one) => one.certifiedLevel && rank(one.certifiedLevel) >= rank(highest) && (isConfirmed(facts, one) || one.limitedTo === null || rank(one.limitedTo) >= rank(highest)))) return 'certified';
      if (valid.some((one) => one.acceptedLevel && rank(one.acceptedLevel) >= rank(highest) && one.effectiveOn <= day && day <= (one.acceptedUntil ?? ''))) return 'accepted_otherwise';
      if (lowest !== highest) return 'undecided';
      const agreed = latest(facts.agreedDates.filter((one) => one.effectiveOn <= day));
      return agreed && agreed.agreedOn >= day ? 'gap_agreed' : 'gap';
    });
  return coverageStates.find((state) => states.includes(state)) ?? (started.length ? 'not_required' : 'undecided');
}

describe('any supplier', () => {
  it('has a partition of its time without gap or overlap, from its first day to an open end', () => {
    fc.assert(
      fc.property(supplierFacts, (facts) => {
        const pieces = sweepCoverage(facts);
        expect(pieces[0]?.fromOn).toBe(facts.sinceOn);
        expect(pieces.at(-1)?.untilOn).toBeNull();
        for (const [index, piece] of pieces.slice(0, -1).entries()) {
          expect(piece.untilOn).toBe(pieces[index + 1]?.fromOn);
          expect(piece.fromOn < (piece.untilOn ?? '')).toBe(true);
        }
      }),
    );
  });

  it('stands on every day as the rules say when read day by day', () => {
    fc.assert(
      fc.property(supplierFacts, (facts) => {
        expect(days.map((day) => pieceOf(facts, day)?.state)).toEqual(days.map((day) => bruteState(facts, day)));
      }),
      { numRuns: 60 },
    );
  });

  it('stands in the known view of an instant as if nothing had been recorded after it', () => {
    fc.assert(
      fc.property(supplierFacts, fc.integer({ min: 0, max: 80 * 24 }), (facts, hours) => {
        const instant = new Date(Date.UTC(2026, 1, 20, hours)).toISOString();
        const known = knownBy(facts, instant);
        expect(days.map((day) => pieceOf(known, day)?.state)).toEqual(days.map((day) => bruteState(known, day)));
        expect([...known.confirmations, ...known.standings].every((fact) => fact.recordedAt <= instant)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is never better off on any day for a suspension, and never worse for the issuer’s word', () => {
    fc.assert(
      fc.property(supplierFacts, fc.constantFrom(...days), (facts, effectiveOn) => {
        const recordedAt = '2027-01-01T00:00:00.000Z';
        const certificateId = 'certificate-1';
        const suspended = { ...facts, standings: [...facts.standings.filter((one) => one.kind !== 'in_force'), { certificateId, kind: 'suspended' as const, effectiveOn, recordedAt }] };
        const without = { ...facts, standings: facts.standings.filter((one) => one.kind !== 'in_force') };
        const confirmed = { ...facts, confirmations: [...facts.confirmations, { certificateId, result: 'confirmed' as const, recordedAt }] };
        for (const day of days) {
          expect(compareStates(pieceOf(suspended, day)?.state ?? 'gap', pieceOf(without, day)?.state ?? 'gap')).toBeLessThanOrEqual(0);
          expect(compareStates(pieceOf(confirmed, day)?.state ?? 'gap', pieceOf(facts, day)?.state ?? 'gap')).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is never worse off on any day for one more verified certificate', () => {
    fc.assert(
      fc.property(supplierFacts, judgement, (facts, other) => {
        const more = { ...facts, judgements: [...facts.judgements, { ...other, certificateId: 'certificate-new', result: 'accepted' as const }] };
        for (const day of days) {
          const [before, after] = [pieceOf(facts, day), pieceOf(more, day)];
          expect(compareStates(after?.state ?? 'gap', before?.state ?? 'gap')).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names, while covered, the last day of cover, and one that lies behind once it is lost', () => {
    fc.assert(
      fc.property(supplierFacts, (facts) => {
        for (const piece of sweepCoverage(facts)) {
          if (piece.state === 'certified' || piece.state === 'accepted_otherwise') expect(piece.proofUntil && piece.proofUntil >= piece.fromOn).toBe(true);
          else if (piece.proofUntil) expect(piece.proofUntil < piece.fromOn).toBe(true);
        }
      }),
    );
  });
});
