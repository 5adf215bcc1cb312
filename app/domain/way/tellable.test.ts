import { expect, test } from 'vitest';
import { noSteps, type WaySteps } from './steps.ts';
import { tellableSteps } from './tellable.ts';

const today = '2026-03-14';
const step = <K extends keyof WaySteps>(kind: K, plannedOn: string | null, doneOn: string | null) => ({ [kind]: { kind, plannedOn, doneOn } });
const told = (steps: object, isShown = false) => {
  const found = tellableSteps({ steps: { ...noSteps, ...steps }, isShown }, today);
  return found && Object.values(found).flatMap((one) => (one.plannedOn ?? one.doneOn ? [`${one.kind} ${one.doneOn ?? '-'} ${one.plannedOn ?? '-'}`] : []));
};

test.each([
  ['nothing was said', {}, false, null],
  ['a day to come', step('certified', '2026-09-30', null), false, ['certified - 2026-09-30']],
  ['what was done, without the plan it had', step('registered', '2026-02-01', '2026-02-20'), false, ['registered 2026-02-20 -']],
  ['a day that has passed, today included', { ...step('phase_1', '2026-03-14', null), ...step('registered', null, '2026-02-20') }, false, ['registered 2026-02-20 -']],
  ['only a day that has passed', step('certified', '2026-03-01', null), false, null],
  ['a certificate that lies there', step('certified', null, '2025-01-01'), true, null],
])('%s', (_what, steps, isShown, expected) => expect(told(steps, isShown)).toEqual(expected));
