import { expect, test } from 'vitest';
import { writeFigureFilter } from '../register/supplier-search.ts';
import { breakDown } from './breakdown.ts';

test('a bar per value: most gaps first, nobody last, and nothing for who needs no level', () => {
  const rows = breakDown('owner', [
    { key: null, state: 'gap', count: 90 },
    { key: 'noor', state: 'gap', count: 1 },
    { key: 'noor', state: 'certified', count: 50 },
    { key: 'sam', state: 'gap', count: 2 },
    { key: 'sam', state: 'undecided', count: 3 },
    { key: 'bo', state: 'not_required', count: 7 },
  ]);
  expect(rows.map(({ key, bar }) => [key, bar.total.count, bar.atLeast, bar.atMost])).toEqual([
    ['sam', 5, 0, 3],
    ['noor', 51, 50, 50],
    [null, 90, 0, 0],
  ]);
  expect(rows.map(({ bar }) => writeFigureFilter(bar.states.gap.filter).toString())).toEqual(['state=gap&owner=sam', 'state=gap&owner=noor', 'state=gap&owner=none']);
});
