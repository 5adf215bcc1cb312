import { expect, test } from 'vitest';
import { isWhole, partOf, readGroupPart, writeGroupPart } from './group-part.ts';
import type { TriageItem } from './triage-groups.ts';

const item = (name: string, spendCents: number | null, kindIds: string[] = []): TriageItem => ({ id: name, name, spendCategory: null, kindIds, spendCents, proposal: { outcome: 'to_classify', reason: 'nothing_known' } });
const items = [item('Élan Hosting B.V.', 500_000, ['hosting_provider']), item('Hosting Wolk', 10_000, ['hosting_provider']), item('Printers Wolk', null)];
const names = (search: string) => partOf(items, readGroupPart(new URLSearchParams(search))).map((one) => one.name);

test.each([
  ['', ['Élan Hosting B.V.', 'Hosting Wolk', 'Printers Wolk']],
  ['q=hosting', ['Élan Hosting B.V.', 'Hosting Wolk']],
  ['q=wolk hosting', ['Hosting Wolk']],
  ['q=elan', ['Élan Hosting B.V.']],
  ['kind=hosting_provider&below=1000', ['Hosting Wolk']],
  ['from=100', ['Élan Hosting B.V.', 'Hosting Wolk']],
  ['below=100', ['Printers Wolk']],
  ['from=5000', ['Élan Hosting B.V.']],
])('%s', (search, found) => {
  expect(names(search)).toEqual(found);
});

test('what is no amount and no kind limits nothing', () => {
  expect(isWhole(readGroupPart(new URLSearchParams('q=  &kind=../x&from=-1&below=1e9')))).toBe(true);
});

test('an address says the same after a round trip', () => {
  for (const search of ['q=hosting', 'kind=msp&from=100', 'below=2500']) expect(writeGroupPart(readGroupPart(new URLSearchParams(search))).toString()).toBe(search);
});
