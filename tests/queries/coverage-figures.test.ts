import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addDays, addMonths } from '#app/domain/calendar/calendar-date.ts';
import { allFigures, candidatesInFigures, countPortfolio } from '#app/domain/coverage/portfolio.ts';
import { requiredStates } from '#app/domain/coverage/state.ts';
import { coverageTrend, monthsUpTo } from '#app/domain/coverage/trend.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { breakDown, dimensions } from '#app/domain/coverage/breakdown.ts';
import { compareGaps } from '#app/domain/coverage/worst-gaps.ts';
import { readSupplierFilter } from '#app/domain/register/register-search.ts';
import { writeFigureFilter } from '#app/domain/register/supplier-search.ts';
import { countCoverageGroups, countTriage, countTurns } from '#db/queries/coverage-group.ts';
import { countCoverageBy, countOpenAnswers } from '#db/queries/coverage-breakdown.ts';
import { countCandidates, countSuppliers } from '#db/queries/supplier-count.ts';
import { listFilteredIds } from '#db/queries/supplier-list.ts';
import { listGapIds, listGapsById, listWorstGaps } from '#db/queries/worst-gap.ts';
import { agree, classify, enterCertificate, openRegister, registerSupplier, triage, verify, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const start = '2026-01-10T10:00:00.000Z';
const later = '2026-02-10T10:00:00.000Z';

/** A supplier drawn at random: how it was triaged, answered, proven. */
const draw = fc.record({
  outcome: fc.constantFrom('untriaged' as const, 'not_a_supplier' as const, 'to_classify' as const, 'to_classify' as const, 'to_classify' as const),
  answers: fc
    .tuple(...defaultMethod.inputs.map((input) => fc.option(fc.constantFrom(...input.values.slice(0, 3).map((value) => value.id)), { freq: 3, nil: undefined })))
    .map((values) => Object.fromEntries(defaultMethod.inputs.flatMap((input, index) => (values[index] ? [[input.id, values[index]]] : [])))),
  proof: fc.option(fc.record({ level: fc.constantFrom(...qmLevels), lastDay: fc.integer({ min: -40, max: 140 }), accepted: fc.boolean() })),
  agreedDay: fc.option(fc.integer({ min: -10, max: 60 })),
  country: fc.constantFrom('NL', 'BE', null),
  category: fc.constantFrom('ict_cybersecurity', 'energy_utilities', null),
  isOwned: fc.boolean(),
  status: fc.constantFrom('active' as const, 'active' as const, 'candidate' as const),
  spend: fc.constantFrom(0, 100, 100, 250, null),
});

async function fill(register: Register, one: typeof draw extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const of = await registerSupplier(register, start, {
    country: one.country,
    status: one.status,
    category_id: one.category,
    owner_member_id: one.isOwned ? register.memberId : null,
    yearly_spend_cents: one.spend,
  });
  if (one.outcome === 'untriaged') return;
  await triage(register, of.supplierId, start, one.outcome);
  if (one.outcome === 'not_a_supplier') return;
  await classify(register, of, start, one.answers);
  if (one.agreedDay !== null) await agree(register, of.supplierId, start, addDays('2026-02-10', one.agreedDay));
  if (!one.proof) return;
  const until = addDays('2026-02-10', one.proof.lastDay);
  const { certificateId } = await enterCertificate(register, of.supplierId, start, { level: one.proof.accepted ? null : one.proof.level, valid_from: '2025-06-01', valid_until: until });
  await verify(register, of.supplierId, certificateId, start, [of.serviceId], one.proof.accepted ? { accepted_level: one.proof.level, accepted_until: until } : {});
}

describeOnBothDialects('figures of coverage', (getDb) => {
  let register: Register;
  beforeAll(async () => {
    register = await openRegister(getDb());
    for (const one of fc.sample(draw, { numRuns: 80, seed: 20_260_210 })) await fill(register, one);
  });

  test('each equals the number of rows in the list that it points at', async () => {
    for (const day of ['2026-01-05', '2026-01-10', later.slice(0, 10), '2026-06-01']) {
      const groups = await countCoverageGroups(getDb().read, register.scope, { day, in30: addDays(day, 30), in60: addDays(day, 60), in90: addDays(day, 90) });
      const figures = allFigures(countPortfolio(groups));
      for (const { count, filter } of figures) {
        const throughAddress = readSupplierFilter(writeFigureFilter(filter));
        expect([writeFigureFilter(filter).toString(), await countSuppliers(getDb().read, register.scope, throughAddress, day)]).toEqual([writeFigureFilter(filter).toString(), count]);
      }
      if (day === '2026-02-10') expect(new Set(figures.filter((figure) => figure.count > 0).map(({ filter }) => writeFigureFilter(filter).toString())).size).toBeGreaterThan(40);
    }
  });

  test('candidates stand in the bars, and are told apart by their own figure', async () => {
    const day = '2026-02-10';
    const db = getDb().read;
    const candidates = await countCandidates(db, register.scope, day);
    expect(candidates).toBeGreaterThan(5);
    expect(candidates).toBe(await countSuppliers(db, register.scope, readSupplierFilter(writeFigureFilter(candidatesInFigures)), day));
    expect(await countSuppliers(db, register.scope, { ...candidatesInFigures, status: ['active'] }, day)).toBe((await countSuppliers(db, register.scope, { states: requiredStates }, day)) - candidates);
  });

  test.each(dimensions)('by %s: each equals its list, and together they are all', async (dimension) => {
    const day = '2026-02-10';
    const db = getDb().read;
    const rows = breakDown(dimension, await countCoverageBy(db, register.scope, day, dimension));
    for (const { bar } of rows) {
      for (const { count, filter } of [bar.total, ...Object.values(bar.states)]) {
        expect(await countSuppliers(db, register.scope, readSupplierFilter(writeFigureFilter(filter)), day)).toBe(count);
      }
    }
    expect(rows.reduce((sum, { bar }) => sum + bar.total.count, 0)).toBe(await countSuppliers(db, register.scope, { states: requiredStates }, day));
    if (dimension !== 'unit') expect(rows.length).toBeGreaterThan(1);
  });

  test('the worst gaps stand in the order of the rule, and none is left out', async () => {
    for (const day of ['2026-02-10', '2026-06-01']) {
      const all = await listWorstGaps(getDb().read, register.scope, day, 1_000);
      expect(all.toSorted(compareGaps).map((gap) => gap.supplierId)).toEqual(all.map((gap) => gap.supplierId));
      expect(all.map((gap) => gap.supplierId).sort()).toEqual((await listFilteredIds(getDb().read, register.scope, { states: ['gap', 'gap_agreed'] }, day, 1_000)).sort());
      // A file holds all of them, in the same order.
      const ids = await listGapIds(getDb().read, register.scope, day);
      expect(ids).toEqual(all.map((gap) => gap.supplierId));
      expect((await listGapsById(getDb().read, register.scope, day, ids)).toSorted(compareGaps)).toEqual(all);
      for (const limit of [1, 3, 10]) {
        expect(await listWorstGaps(getDb().read, register.scope, day, limit)).toEqual(all.slice(0, limit));
        // As in a large register, where the order of spend is walked.
        expect(await listWorstGaps(getDb().read, register.scope, day, limit, 0)).toEqual(all.slice(0, limit));
      }
    }
  });

  test('of open answers count each open service of an undecided supplier once', async () => {
    const open = await countOpenAnswers(getDb().read, register.scope, '2026-02-10');
    const undecided = await countSuppliers(getDb().read, register.scope, { states: ['undecided'] }, '2026-02-10');
    expect(open.reduce((sum, one) => sum + one.services, 0)).toBe(undecided);
    const withoutOt = open.filter((one) => !('ot' in (JSON.parse(one.answersJson) as object))).reduce((sum, one) => sum + one.services, 0);
    expect(withoutOt).toBeGreaterThan(0);
    expect(await countSuppliers(getDb().read, register.scope, { states: ['undecided'], unanswered: 'ot' }, '2026-02-10')).toBe(withoutOt);
  });

  test('of a past month equal what the intervals of its last day say', async () => {
    const { starts, ends } = await countTurns(getDb().read, register.scope, '2026-06-15');
    for (const point of coverageTrend(starts, ends, monthsUpTo('2026-06-15', 8))) {
      const day = point.month === '2026-06' ? '2026-06-15' : addDays(addMonths(`${point.month}-01`, 1), -1);
      for (const state of requiredStates) {
        const counted = await countSuppliers(getDb().read, register.scope, { states: [state] }, day);
        expect([point.month, state, Number(point.states[state])]).toEqual([point.month, state, counted]);
      }
    }
  });

  test('count each supplier once in triage', async () => {
    const counts = await countTriage(getDb().read, register.scope);
    expect(counts.reduce((all, one) => all + one.count, 0)).toBe(80);
    for (const { triage: outcome, count } of counts) expect(await countSuppliers(getDb().read, register.scope, { triage: [outcome] }, '2026-02-10')).toBe(count);
  });
});
