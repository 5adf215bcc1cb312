import { expect, test } from 'vitest';
import { accessDue } from './access-due.ts';

const today = '2026-03-14';

test.each([
  [null, false, 'no_end'],
  [null, true, 'overdue'],
  ['2026-03-13', false, 'overdue'],
  ['2026-03-14', false, 'soon'],
  ['2026-04-13', false, 'soon'],
  ['2026-04-14', false, null],
  ['2027-01-01', true, 'overdue'],
] as const)('open until %s, supplier ended: %s → %s', (untilOn, isSupplierEnded, due) => expect(accessDue({ untilOn, isSupplierEnded }, today)).toBe(due));
