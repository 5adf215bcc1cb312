import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLevels, qmLevels } from '../level/method.ts';
import { asksLessThanLower, checks, defaultVerificationPolicy, enoughByReading, type VerificationPolicy } from './policy.ts';

const levelPolicy = fc.record({ check: fc.constantFrom(...checks), secondPerson: fc.boolean(), againAfterMonths: fc.integer({ min: 1, max: 36 }) });
const policy: fc.Arbitrary<VerificationPolicy> = fc.record({ QM10: levelPolicy, QM20: levelPolicy, QM30: levelPolicy });

describe('enoughByReading', () => {
  it.each([
    ['QM10', true, 'QM10'],
    ['QM20', true, 'QM20'],
    ['QM30', true, 'QM20'],
    ['QM30', false, 'QM20'],
  ] as const)('by default a %s that was read, by another than the inviter: %s, counts for %s', (level, isOther, expected) => {
    expect(enoughByReading(level, defaultVerificationPolicy, isOther)).toBe(expected);
  });

  it('counts for nothing where even the lowest level asks the issuer', () => {
    const strict = { ...defaultVerificationPolicy, QM10: defaultVerificationPolicy.QM30, QM20: defaultVerificationPolicy.QM30 };
    expect(enoughByReading('QM30', strict, true)).toBe('none');
  });

  it('lets the inviter’s own reading count only where no second person is asked for', () => {
    const two = { ...defaultVerificationPolicy, QM20: { ...defaultVerificationPolicy.QM20, secondPerson: true } };
    expect([enoughByReading('QM20', two, false), enoughByReading('QM20', two, true)]).toEqual(['QM10', 'QM20']);
  });

  it('never exceeds the level of the certificate, and is never less for somebody else’s eyes', () => {
    fc.assert(
      fc.property(policy, fc.constantFrom(...qmLevels), (any, level) => {
        const [own, other] = [enoughByReading(level, any, false), enoughByReading(level, any, true)];
        expect(compareLevels(other, level)).toBeLessThanOrEqual(0);
        expect(compareLevels(own, other)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('asksLessThanLower', () => {
  it('finds nothing wrong with the default', () => expect(asksLessThanLower(defaultVerificationPolicy)).toBeNull());

  it.each([
    [{ ...defaultVerificationPolicy, QM10: { check: 'issuer_confirmed', secondPerson: false, againAfterMonths: 12 } }, 'QM20'],
    [{ ...defaultVerificationPolicy, QM20: { check: 'document_checked', secondPerson: true, againAfterMonths: 12 }, QM30: { check: 'issuer_confirmed', secondPerson: false, againAfterMonths: 12 } }, 'QM30'],
  ] as const)('names the level that asks less', (any, level) => expect(asksLessThanLower(any)).toBe(level));
});
