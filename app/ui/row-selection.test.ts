import { expect, test } from 'vitest';
import { nothingTicked, tick, tickAll, type RowSelection } from './row-selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const one = (id: string, on = true) => ({ id, on, isRange: false });
const upTo = (id: string, on = true) => ({ id, on, isRange: true });
const ticked = (selection: RowSelection) => [...selection.ticked].sort().join('');
const after = (...ticks: Parameters<typeof tick>[2][]) => ticks.reduce((selection, each) => tick(selection, ids, each), nothingTicked);

test.each([
  ['a row, and another', after(one('b'), one('d')), 'bd'],
  ['a row again', after(one('b'), one('b', false)), ''],
  ['a range down', after(one('b'), upTo('d')), 'bcd'],
  ['a range up', after(one('d'), upTo('b')), 'bcd'],
  ['two ranges, the second from where the first ended', after(one('a'), upTo('b'), upTo('d')), 'abcd'],
  ['a range cleared', after(one('a'), upTo('e'), one('b', false), upTo('d', false)), 'ae'],
  ['a range with nowhere to begin', after(upTo('c')), 'c'],
])('%s', (_, selection, expected) => expect(ticked(selection)).toBe(expected));

test('all, none, and a range whose first row is on another page', () => {
  const all = tickAll(after(one('b')), ids, true);
  expect([ticked(all), ticked(tickAll(all, ids, false))]).toEqual(['abcde', '']);
  expect(ticked(tick(after(one('b')), ['x', 'y'], upTo('y')))).toBe('by');
});
