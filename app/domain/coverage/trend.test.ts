import fc from 'fast-check';
import { expect, it } from 'vitest';
import { supplierFacts } from '#tests/facts/supplier-facts.ts';
import { addDays, addMonths } from '../calendar/calendar-date.ts';
import { requiredStates, type CoverageState } from './state.ts';
import { sweepCoverage } from './sweep.ts';
import { coverageTrend, monthsUpTo, type Turn } from './trend.ts';

it('names the months up to today, over the turn of a year', () => {
  expect(monthsUpTo('2026-02-28', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

it('counts at the end of each month what looking at every supplier on that day counts', () => {
  fc.assert(
    fc.property(fc.array(supplierFacts, { maxLength: 8 }), (register) => {
      const today = '2026-04-20';
      const pieces = register.flatMap((facts) => sweepCoverage(facts));
      const counted = (turns: readonly { state: CoverageState; day: string }[]): Turn[] =>
        turns.filter(({ day }) => day <= today).map(({ state, day }) => ({ day, state, count: 1 }));
      const starts = counted(pieces.map((piece) => ({ state: piece.state, day: piece.fromOn })));
      const ends = counted(pieces.flatMap((piece) => (piece.untilOn ? [{ state: piece.state, day: piece.untilOn }] : [])));
      for (const point of coverageTrend(starts, ends, monthsUpTo(today, 4))) {
        const lastDay = addDays(addMonths(`${point.month}-01`, 1), -1);
        const day = lastDay < today ? lastDay : today;
        const on = pieces.filter((piece) => piece.fromOn <= day && (!piece.untilOn || day < piece.untilOn));
        expect(requiredStates.map((state) => point.states[state])).toEqual(requiredStates.map((state) => on.filter((piece) => piece.state === state).length));
      }
    }),
  );
});
