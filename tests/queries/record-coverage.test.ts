import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { knownBy } from '#app/domain/coverage/facts.ts';
import { sweepCoverage, type CoveragePiece } from '#app/domain/coverage/sweep.ts';
import { standingKinds } from '#app/domain/certificate/standing.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { levels, qmLevels, type Answers } from '#app/domain/level/method.ts';
import { loadSupplierFacts } from '#app/platform/coverage/load-facts.server.ts';
import { pieceFromRow, recordCoverage, recordFirstCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { findCoverage, listCurrentIntervals } from '#db/queries/coverage-interval.ts';
import { newId } from '#db/queries/new-id.ts';
import { removeProofsOf } from '#db/queries/proof.ts';
import { insertSuppliers } from '#db/queries/supplier.ts';
import { agree, classify, enterCertificate, openRegister, registerSupplier, step, triage, verify, type Register } from '#tests/facts/register.ts';
import { issuerSays, stands } from '#tests/facts/judging.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const answers: fc.Arbitrary<Answers> = fc
  .tuple(...defaultMethod.inputs.map((input) => fc.option(fc.constantFrom(...input.values.map((value) => value.id)), { freq: 6, nil: undefined })))
  .map((values) => Object.fromEntries(defaultMethod.inputs.flatMap((input, index) => (values[index] ? [[input.id, values[index]]] : []))));

const move = fc.oneof(
  fc.record({ kind: fc.constant('classify' as const), answers, backDays: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ kind: fc.constant('certificate' as const), level: fc.constantFrom(...qmLevels), fromDays: fc.integer({ min: -200, max: 50 }), days: fc.integer({ min: 5, max: 300 }), limitedTo: fc.option(fc.constantFrom(...levels)) }),
  fc.record({ kind: fc.constant('accept' as const), level: fc.constantFrom(...qmLevels), days: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ kind: fc.constant('issuer' as const), result: fc.constantFrom('confirmed' as const, 'denied' as const, 'unknown' as const) }),
  fc.record({ kind: fc.constant('standing' as const), standing: fc.constantFrom(...standingKinds), backDays: fc.integer({ min: -20, max: 60 }) }),
  fc.record({ kind: fc.constant('refuse' as const) }),
  fc.record({ kind: fc.constant('withdraw' as const) }),
  fc.record({ kind: fc.constant('agree' as const), days: fc.integer({ min: -5, max: 60 }) }),
);
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

const instantOf = (index: number) => new Date(Date.UTC(2026, 0, 10 + index * 9, 10)).toISOString();

async function makeMove(register: Register, of: { supplierId: string; serviceId: string }, one: Move, now: string, certificates: { certificateId: string; proofId: string }[]): Promise<void> {
  const today = now.slice(0, 10);
  const { supplierId, serviceId } = of;
  const last = certificates.at(-1);
  if (one.kind === 'classify') return classify(register, of, now, one.answers, addDays(today, -one.backDays));
  if (one.kind === 'agree') return agree(register, supplierId, now, addDays(today, one.days));
  if (one.kind === 'certificate' || one.kind === 'accept') {
    const level = one.kind === 'certificate' ? one.level : null;
    const from = one.kind === 'certificate' ? addDays(today, one.fromDays) : today;
    const entered = await enterCertificate(register, supplierId, now, { level, valid_from: from, valid_until: addDays(from, one.days + 20) });
    certificates.push(entered);
    const acceptance = one.kind === 'accept' ? { accepted_level: one.level, accepted_until: addDays(today, one.days) } : { limited_to: one.limitedTo };
    return verify(register, supplierId, entered.certificateId, now, [serviceId], acceptance);
  }
  if (!last) return;
  if (one.kind === 'issuer') return issuerSays(register, { supplierId, ...last }, now, one.result);
  if (one.kind === 'standing') return stands(register, { supplierId, ...last }, now, one.standing, addDays(today, -one.backDays));
  if (one.kind === 'refuse') return verify(register, supplierId, last.certificateId, now, [], { result: 'refused' });
  return step(register, supplierId, now, 'proof.removed', async (tx) => void (await removeProofsOf(tx, register.scope, last.certificateId, now)));
}

describeOnBothDialects('coverage intervals', (getDb) => {
  let register: Register;
  beforeAll(async () => {
    register = await openRegister(getDb());
  });
  const current = async (supplierId: string): Promise<CoveragePiece[]> => (await listCurrentIntervals(getDb().read, register.scope, [supplierId])).map(pieceFromRow);

  test('equal what the facts amount to, and keep every known view for ever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 8 }), async (moves) => {
        const of = await registerSupplier(register, instantOf(0));
        const certificates: { certificateId: string; proofId: string }[] = [];
        for (const [index, one] of moves.entries()) await makeMove(register, of, one, instantOf(index + 1), certificates);
        const [facts] = await loadSupplierFacts(getDb().read, register.scope, [of.supplierId]);
        if (!facts) throw new Error('no facts');
        expect(await current(of.supplierId)).toEqual(sweepCoverage(facts));
        for (let index = 0; index <= moves.length; index++) {
          const knownAt = instantOf(index);
          const swept = sweepCoverage(knownBy(facts, knownAt));
          for (const day of [facts.sinceOn, addDays(knownAt.slice(0, 10), -3), knownAt.slice(0, 10), addDays(knownAt.slice(0, 10), 45)]) {
            const row = await findCoverage(getDb().read, register.scope, of.supplierId, day, knownAt);
            const expected = swept.find((piece) => piece.fromOn <= day && (!piece.untilOn || day < piece.untilOn));
            expect(row && pieceFromRow(row).state).toEqual(expected?.state ?? null);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('touch only the pieces that a change moves, and say how the supplier stood and stands', async () => {
    const of = await registerSupplier(register, '2026-01-10T10:00:00.000Z');
    await classify(register, of, '2026-02-10T10:00:00.000Z', { incidentImpact: 'standstill' });
    const before = await listCurrentIntervals(getDb().read, register.scope, [of.supplierId]);
    expect(before.map((row) => [row.state, row.cause, row.areas])).toEqual([
      ['undecided', 'classification.recorded', ''],
      ['gap', 'classification.recorded', 'general'],
    ]);
    const changes = await transact(getDb(), (tx) =>
      recordCoverage(tx, register.scope, [of.supplierId], { cause: 'test.again', today: '2026-02-11', now: '2026-02-11T10:00:00.000Z' }),
    );
    expect(changes).toEqual([]);
    expect(await listCurrentIntervals(getDb().read, register.scope, [of.supplierId])).toEqual(before);
    await triage(register, of.supplierId, '2026-02-12T10:00:00.000Z', 'not_a_supplier');
    expect((await current(of.supplierId)).map((piece) => piece.state)).toEqual(['not_a_supplier']);
    expect((await findCoverage(getDb().read, register.scope, of.supplierId, '2026-02-11', '2026-02-11T12:00:00.000Z'))?.state).toBe('gap');
  });

  test('are written for thousands at once', async () => {
    const now = '2026-03-01T10:00:00.000Z';
    const suppliers = Array.from({ length: 2_500 }, (_, index) => ({ id: newId(), legal_name: `Bulk ${index}`, name_key: `bulk ${index}`, created_at: now }));
    const changes = await transact(getDb(), async (tx) => {
      await insertSuppliers(tx, register.scope, suppliers);
      return recordCoverage(tx, register.scope, suppliers.map((one) => one.id), { cause: 'import.applied', today: '2026-03-01', now });
    });
    expect(changes).toHaveLength(2_500);
    expect(changes[0]).toMatchObject({ before: null, after: 'undecided' });
    expect(await listCurrentIntervals(getDb().read, register.scope, suppliers.map((one) => one.id))).toHaveLength(2_500);
  });

  test('of suppliers just registered are written without loading, as if loaded', async () => {
    const [registeredAt, now] = ['2026-02-28T23:30:00.000Z', '2026-03-01T10:00:00.000Z'];
    const suppliers = Array.from({ length: 3 }, (_, index) => ({ id: newId(), legal_name: `Nieuw ${index}`, name_key: `nieuw ${index}`, triage: 'untriaged' as const, triaged_at: null, created_at: registeredAt }));
    const changes = await transact(getDb(), async (tx) => {
      const services = await insertSuppliers(tx, register.scope, suppliers);
      await recordFirstCoverage(tx, register.scope, { suppliers, services }, { cause: 'supplier.registered', now: registeredAt });
      return recordCoverage(tx, register.scope, suppliers.map((one) => one.id), { cause: 'import.applied', today: '2026-03-01', now });
    });
    expect(changes).toEqual([]);
    expect((await current(suppliers[0]!.id)).map((piece) => [piece.fromOn, piece.untilOn, piece.state])).toEqual([['2026-03-01', null, 'undecided']]);
  });
});
