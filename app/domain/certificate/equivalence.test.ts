import { describe, expect, it } from 'vitest';
import { acceptableUntil, ruleAllows, ruleState, type EquivalenceRule } from './equivalence.ts';

const today = '2026-03-15';
const rule: EquivalenceRule = { id: 'r', scheme: 'iso-27001', level: 'QM20', validUntil: '2026-12-31', approval: 'approved', endedOn: null };

describe('ruleState', () => {
  it.each([
    [rule, 'in_force'],
    [{ ...rule, approval: null }, 'proposed'],
    [{ ...rule, approval: 'declined' }, 'declined'],
    [{ ...rule, validUntil: '2026-03-14' }, 'lapsed'],
    [{ ...rule, validUntil: today }, 'in_force'],
    [{ ...rule, endedOn: today }, 'ended'],
    [{ ...rule, endedOn: '2026-03-16' }, 'in_force'],
  ] as const)('%j: %s', (one, state) => expect(ruleState(one, today)).toBe(state));
});

describe('ruleAllows', () => {
  it.each([
    ['its own level', 'iso-27001', 'QM20', rule, true],
    ['a lower level', 'iso-27001', 'QM10', rule, true],
    ['a higher level', 'iso-27001', 'QM30', rule, false],
    ['another scheme', 'tisax', 'QM10', rule, false],
    ['before it is approved', 'iso-27001', 'QM10', { ...rule, approval: null }, false],
  ] as const)('%s', (_, scheme, level, one, allowed) => expect(ruleAllows(one, scheme, level, today)).toBe(allowed));
});

it('accepts no longer than the rule, and no longer than the proof', () => {
  expect([acceptableUntil(rule, '2030-01-01'), acceptableUntil(rule, '2026-06-30')]).toEqual(['2026-12-31', '2026-06-30']);
});
