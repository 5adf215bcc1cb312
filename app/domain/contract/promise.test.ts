import { expect, test } from 'vitest';
import { isAgreedDate, type ContractPromise, type Gap } from './promise.ts';

const today = '2026-03-14';
const promise = (changes: Partial<ContractPromise> = {}): ContractPromise => ({ level: 'QM20', byOn: '2026-12-31', serviceIds: null, ...changes });
const gap = (changes: Partial<Gap> = {}): Gap => ({ state: 'gap', agreedOn: null, highest: 'QM20', serviceId: 'lifts', ...changes });

test.each([
  ['closes the gap', promise(), gap(), true],
  ['promises more than the gap needs', promise({ level: 'QM30' }), gap(), true],
  ['promises less than the gap needs', promise({ level: 'QM10' }), gap(), false],
  ['does not promise what the open questions may need', promise(), gap({ highest: 'QM30' }), false],
  ['is about the service that makes the gap', promise({ serviceIds: ['doors', 'lifts'] }), gap(), true],
  ['is about another service', promise({ serviceIds: ['doors'] }), gap(), false],
  ['finds no gap', promise(), gap({ state: 'certified' }), false],
  ['finds open questions', promise(), gap({ state: 'undecided' }), false],
  ['finds nobody', promise(), null, false],
  ['lies behind us', promise({ byOn: today }), gap(), false],
  ['is too far away to say anything', promise({ byOn: '2028-03-15' }), gap(), false],
  ['is sooner than what was agreed', promise(), gap({ state: 'gap_agreed', agreedOn: '2027-03-31' }), true],
  ['is later than what was agreed, which stands', promise(), gap({ state: 'gap_agreed', agreedOn: '2026-09-30' }), false],
  ['is the day that was agreed already', promise(), gap({ state: 'gap_agreed', agreedOn: '2026-12-31' }), false],
  ['comes after a promise that was broken', promise(), gap({ state: 'gap', agreedOn: '2026-01-31' }), true],
] as const)('a date in a contract that %s', (_case, given, standing, expected) => expect(isAgreedDate(given, standing, today)).toBe(expected));
