import { expect, it } from 'vitest';
import { funnelOf, type RequestSteps } from './funnel.ts';

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T09:00:00.000Z`;
const steps = (asked: number, answered: number | null, shown: number | null, verified: number | null): RequestSteps => ({
  asked_at: day(asked),
  answered_at: answered && day(answered),
  shown_at: shown && day(shown),
  verified_at: verified && day(verified),
} as RequestSteps);

it.each([
  ['nobody', [], { asked: 0, steps: { answered: { count: 0, medianDays: null }, shown: { count: 0, medianDays: null }, verified: { count: 0, medianDays: null } } }],
  [
    'each step counts from the one before',
    [steps(1, 4, 10, 12), steps(1, 2, 3, null), steps(1, 9, null, null), steps(1, null, null, null)],
    { asked: 4, steps: { answered: { count: 3, medianDays: 3 }, shown: { count: 2, medianDays: 1 }, verified: { count: 1, medianDays: 2 } } },
  ],
  [
    'a step that nobody wrote down counts, without days',
    [steps(1, null, 5, 6)],
    { asked: 1, steps: { answered: { count: 1, medianDays: null }, shown: { count: 1, medianDays: 4 }, verified: { count: 1, medianDays: 1 } } },
  ],
  ['the same day is no day', [steps(1, 1, null, null)], { asked: 1, steps: { answered: { count: 1, medianDays: 0 }, shown: { count: 0, medianDays: null }, verified: { count: 0, medianDays: null } } }],
])('%s', (_case, suppliers, funnel) => expect(funnelOf(suppliers)).toEqual(funnel));
