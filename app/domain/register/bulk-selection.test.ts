import { expect, test } from 'vitest';
import { maxTicked, readBulkSelection, writeGroup } from './bulk-selection.ts';
import { nameOfTheme, themeOfKey } from './group-names.ts';
import { groupForTriage, type TriageItem } from './triage-groups.ts';

const id = (n: number) => `0190a0b0-0000-7000-8000-${String(n).padStart(12, '0')}`;
const read = (search: string) => readBulkSelection(new URLSearchParams(search));

test('ticked suppliers, each once; too many, or what is no id, is no selection', () => {
  expect(read(`id=${id(1)}&id=${id(2)}&id=${id(1)}`)).toEqual({ kind: 'ticked', supplierIds: [id(1), id(2)] });
  expect(read('id=1')).toBeNull();
  expect(read(Array.from({ length: maxTicked + 1 }, (_, n) => `id=${id(n)}`).join('&'))).toBeNull();
});

test('everything that a filter finds', () => {
  expect(read('all=1&triage=to_classify&q=pomp')).toEqual({ kind: 'filter', filter: { triage: ['to_classify'], text: 'pomp' } });
  expect(read('triage=to_classify'), 'a filter alone is not meant by accident').toBeNull();
});

test('a group, or a part of one, there and back', () => {
  const group = { of: 'waiting', by: 'category', key: 'to_classify/category/Inhuur & advies', part: { text: 'interim', belowCents: 100_000 } } as const;
  expect(readBulkSelection(writeGroup(group))).toEqual({ kind: 'group', ...group });
  expect(read('of=nobody&by=category&group=x')).toBeNull();
});

test('a group is called the same by its key as by its theme', () => {
  const item = (name: string, spendCategory: string | null, kindIds: string[]): TriageItem => ({ id: name, name, spendCategory, kindIds, spendCents: 1, proposal: { outcome: 'to_classify', reason: 'nothing_known' } });
  const items = [item('A', 'Inkoop/overig', ['msp']), item('B', null, []), item('C', 'Klein', []), { ...item('D', null, []), proposal: { outcome: 'not_a_supplier', reason: 'grant' } } as TriageItem];
  for (const by of ['category', 'kind'] as const) {
    for (const group of groupForTriage(items, by, new Set(['Inkoop/overig', null]))) {
      const theme = themeOfKey(group.key);
      expect(theme && nameOfTheme(theme)).toEqual(nameOfTheme(group.theme));
    }
  }
  expect(themeOfKey('nonsense')).toBeNull();
});
