import { expect, test } from 'vitest';
import type { Level } from '../level/method.ts';
import { levelMix } from './level-mix.ts';
import type { CoverageGroup } from './portfolio.ts';

const group = (lowest: Level, highest: Level, count: number, state: CoverageGroup['state'] = 'gap'): CoverageGroup => ({ state, lowest, highest, areas: '', proof: 'none', slipped: false, count });

test.each([
  ['yes', [group('QM10', 'QM10', 5), group('QM20', 'QM20', 4), group('none', 'none', 90, 'not_required')]],
  ['no', [group('QM10', 'QM10', 4), group('QM20', 'QM20', 4)]],
  ['no', [group('QM10', 'QM10', 4), group('QM30', 'QM30', 7), group('none', 'QM20', 3, 'undecided')]],
  ['undecided', [group('QM10', 'QM10', 4), group('QM30', 'QM30', 6), group('none', 'QM20', 3, 'undecided')]],
  ['undecided', [group('QM10', 'QM10', 5), group('QM10', 'QM20', 5, 'undecided')]],
  ['yes', [group('QM10', 'QM10', 6), group('QM20', 'QM30', 5, 'undecided')]],
  ['undecided', [group('none', 'QM30', 5, 'undecided')]],
  ['nothing_required', [group('none', 'none', 5, 'not_required'), group('QM30', 'QM30', 5, 'not_a_supplier')]],
] as const)('%s', (verdict, groups) => {
  expect(levelMix([...groups]).isQm10Most).toBe(verdict);
});

test('counts settled levels and open ranges, and nothing that is not a supplier', () => {
  const mix = levelMix([group('QM10', 'QM10', 1, 'certified'), group('QM10', 'QM10', 2), group('QM10', 'QM20', 4, 'undecided'), group('QM20', 'QM20', 8), group('none', 'QM30', 16, 'not_a_supplier')]);
  expect([mix.settled.QM10.count, mix.settled.QM20.count, mix.settled.QM30.count, mix.open.count]).toEqual([3, 8, 0, 4]);
});
