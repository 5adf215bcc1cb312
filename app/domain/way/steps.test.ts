import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedSteps, firstPlannedOn, hasBegun, noSteps, promisedStep, wayProblems, wayStepKinds, wayStepState, type WayStepKind, type WaySteps } from './steps.ts';

const today = '2026-03-14';

type Days = Partial<Record<WayStepKind, { plannedOn?: string; doneOn?: string }>>;
const way = (days: Days): WaySteps => Object.fromEntries(wayStepKinds.map((kind) => [kind, { ...noSteps[kind], ...days[kind] }])) as unknown as WaySteps;
const problems = (after: Days, before: Days = {}) => wayProblems(way(before), way(after), today).map(({ step, field, problem }) => [step, field, problem.kind === 'before' ? `before ${problem.step}` : problem.kind].join(' '));

test.each([
  [{}, 'open'],
  [{ plannedOn: '2026-03-15' }, 'planned'],
  [{ plannedOn: today }, 'planned'],
  [{ plannedOn: '2026-03-13' }, 'slipped'],
  [{ plannedOn: '2026-03-13', doneOn: '2026-03-14' }, 'done'],
  [{ doneOn: '2026-01-01' }, 'done'],
] as const)('%j is %s', (days, state) => {
  expect(wayStepState({ kind: 'phase_1', plannedOn: null, doneOn: null, ...days }, today)).toBe(state);
});

describe('a report', () => {
  test.each([
    ['in order', { registered: { doneOn: '2026-01-01' }, audit_body_chosen: { plannedOn: '2026-04-01' }, phase_1: { plannedOn: '2026-04-01' }, certified: { plannedOn: '2026-09-01' } }, []],
    ['done in the future', { registered: { doneOn: '2026-03-15' } }, ['registered doneOn done_ahead']],
    ['done today', { registered: { doneOn: today } }, []],
    ['planned for today', { phase_2: { plannedOn: today } }, ['phase_2 plannedOn planned_behind']],
    ['planned for the last day that can be agreed upon', { certified: { plannedOn: '2028-03-14' } }, []],
    ['planned further', { certified: { plannedOn: '2028-03-15' } }, ['certified plannedOn too_far']],
    ['the certificate before the audit', { phase_2: { plannedOn: '2026-10-01' }, certified: { plannedOn: '2026-09-30' } }, ['certified plannedOn before phase_2']],
    ['certified before the audit was done', { phase_2: { doneOn: '2026-03-02' }, certified: { doneOn: '2026-03-01' } }, ['certified doneOn before phase_2']],
    ['the same day', { phase_1: { plannedOn: '2026-10-01' }, phase_2: { plannedOn: '2026-10-01' } }, []],
    ['implementing after the audit', { implementing: { plannedOn: '2026-12-01' }, phase_2: { plannedOn: '2026-10-01' } }, []],
    ['the nearest of two that come first', { registered: { plannedOn: '2026-12-01' }, phase_1: { plannedOn: '2026-11-01' }, certified: { plannedOn: '2026-10-01' } }, ['phase_1 plannedOn before registered', 'certified plannedOn before phase_1']],
  ] satisfies [string, Days, string[]][])('%s', (_case, after, expected) => expect(problems(after)).toEqual(expected));

  test('leaves a plan that has slipped where it is, and cannot plan anew behind today', () => {
    const slipped = { phase_1: { plannedOn: '2026-02-01' } };
    expect(problems({ ...slipped, certified: { plannedOn: '2026-10-01' } }, slipped)).toEqual([]);
    expect(problems({ phase_1: { plannedOn: '2026-02-02' } }, slipped)).toEqual(['phase_1 plannedOn planned_behind']);
    expect(problems({ phase_1: { plannedOn: '2026-02-01' } }, { phase_1: { plannedOn: '2026-02-01', doneOn: '2026-02-01' } })).toEqual(['phase_1 plannedOn planned_behind']);
  });

  test('is not stopped by a contradiction that stood there before', () => {
    const odd = { phase_2: { plannedOn: '2026-12-01' }, certified: { plannedOn: '2026-10-01' } };
    expect(problems({ ...odd, registered: { doneOn: '2026-01-01' } }, odd)).toEqual([]);
    expect(problems({ ...odd, phase_2: { plannedOn: '2026-12-02' } }, odd)).toEqual(['certified plannedOn before phase_2']);
  });

  test('of which nothing changed is never wrong', () => {
    const day = fc.option(fc.constantFrom('2025-01-01', '2026-03-14', '2026-03-15', '2029-01-01'), { nil: null });
    const steps = fc.record(Object.fromEntries(wayStepKinds.map((kind) => [kind, fc.record({ kind: fc.constant(kind), plannedOn: day, doneOn: fc.constant(null) })]))) as unknown as fc.Arbitrary<WaySteps>;
    fc.assert(fc.property(steps, (same) => void expect(wayProblems(same, same, today)).toEqual([])));
  });
});

test('what changed is what is not the same', () => {
  expect(changedSteps(way({ phase_1: { plannedOn: '2026-05-01' } }), way({ phase_1: { plannedOn: '2026-06-01' }, registered: { doneOn: today } }))).toEqual(['registered', 'phase_1']);
  expect(hasBegun(noSteps)).toBe(false);
  expect(hasBegun(way({ renewal: { plannedOn: '2026-05-01' } }))).toBe(true);
});

test('the day of the certificate is the agreed one, and of its renewal once it is there', () => {
  expect(promisedStep(way({ certified: { plannedOn: '2026-05-01' } }))).toBe('certified');
  expect(promisedStep(way({ certified: { doneOn: '2026-03-01' } }))).toBe('renewal');
});

test('a plan that was put off remembers the first day; one that was brought forward has none', () => {
  const said = (...days: string[]) => days.map((plannedOn) => ({ plannedOn, recordedAt: '' }));
  expect(firstPlannedOn(said('2026-05-01', '2026-07-01', '2026-06-01'), '2026-06-01')).toBe('2026-05-01');
  expect(firstPlannedOn(said('2026-05-01'), '2026-05-01')).toBeNull();
  expect(firstPlannedOn(said('2026-05-01', '2026-04-01'), '2026-04-01')).toBeNull();
  expect(firstPlannedOn([], null)).toBeNull();
});
