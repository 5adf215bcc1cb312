import { describe, expect, test } from 'vitest';
import { byLikeness, compareIdentity, type CompanyIdentity } from './identity.ts';

const nothing: CompanyIdentity = { kvkNumber: null, vatNumber: null, lei: null, website: null, emails: [] };
const of = (facts: Partial<CompanyIdentity>): CompanyIdentity => ({ ...nothing, ...facts });

describe('what a register and a company have in common', () => {
  test.each<[string, Partial<CompanyIdentity>, Partial<CompanyIdentity>, string[], string[]]>([
    ['the same KvK number, however it is written', { kvkNumber: '12345678' }, { kvkNumber: '1234 5678' }, ['kvk'], []],
    ['another KvK number', { kvkNumber: '12345678' }, { kvkNumber: '87654321' }, [], ['kvk']],
    ['a number that only one side knows', { kvkNumber: '12345678' }, { vatNumber: 'NL001234567B01' }, [], []],
    ['VAT and LEI', { vatNumber: 'NL001234567B01', lei: '5493001KJTIIGC8Y1R12' }, { vatNumber: 'nl001234567b01', lei: '5493001KJTIIGC8Y1R12' }, ['vat', 'lei'], []],
    ['the same number and another one', { kvkNumber: '12345678', vatNumber: 'NL001234567B01' }, { kvkNumber: '12345678', vatNumber: 'NL007654321B01' }, ['kvk'], ['vat']],
    ['a website and an address of the same domain', { website: 'https://www.draaiwerk.example/nl' }, { emails: ['kees@draaiwerk.example'] }, ['domain'], []],
    ['another domain speaks against nothing', { website: 'draaiwerk.example' }, { website: 'frees.example' }, [], []],
    ['a provider that is open to all says nothing', { emails: ['draaiwerk@gmail.com'] }, { emails: ['frees@gmail.com'] }, [], []],
  ])('%s', (_case, company, supplier, agreeing, differing) => expect(compareIdentity(of(company), of(supplier))).toEqual({ agreeing, differing }));

  test('what speaks against it weighs more than what they have in common', () => {
    const [likely, unknown, unlikely] = [{ agreeing: ['kvk' as const], differing: [] }, { agreeing: [], differing: [] }, { agreeing: ['vat' as const, 'domain' as const], differing: ['kvk' as const] }];
    expect([unlikely, unknown, likely].sort(byLikeness)).toEqual([likely, unknown, unlikely]);
  });
});
