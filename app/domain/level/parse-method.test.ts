import { describe, expect, it } from 'vitest';
import { defaultMethod } from './default-method.ts';
import { parseMethod } from './parse-method.ts';

const copy = () => JSON.parse(JSON.stringify(defaultMethod)) as Record<string, never> & { rules: Record<string, unknown>[]; inputs: Record<string, unknown>[]; hints: Record<string, unknown>[] };

describe('parseMethod', () => {
  it('reads back what was stored', () => {
    expect(parseMethod(copy())).toEqual({ ok: true, method: defaultMethod });
  });

  it.each<[string, (method: ReturnType<typeof copy>) => void, RegExp]>([
    ['an unknown level', (method) => Object.assign(method.rules[0] ?? {}, { level: 'QM40' }), /rules\[0\]\.level is not one of/],
    ['a missing translation', (method) => Object.assign(method.rules[1] ?? {}, { reason: { en: 'x' } }), /rules\[1\]\.reason\.nl/],
    ['a condition on an unknown value', (method) => Object.assign(method.rules[2] ?? {}, { when: [{ input: 'it', atLeast: 'red' }] }), /rules\[2\]\.when\[0\]\.atLeast/],
    ['a condition on an unknown input', (method) => Object.assign(method.hints[0] ?? {}, { when: [{ input: 'colour', is: 'red' }] }), /hints\[0\]\.when\[0\]\.input/],
    ['the same rule twice', (method) => method.rules.push({ ...method.rules[0] }), /rules has QM30-STANDSTILL twice/],
    ['an unknown area', (method) => Object.assign(method.inputs[0] ?? {}, { area: 'moon' }), /inputs\[0\]\.area/],
    ['no rules', (method) => Object.assign(method, { rules: null }), /rules is not a list/],
  ])('refuses %s', (_name, breakIt, problem) => {
    const json = copy();
    breakIt(json);
    const parsed = parseMethod(json);
    expect(parsed.ok ? [] : parsed.problems).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
  });

  it('refuses what is no method at all', () => {
    for (const json of [null, 'x', [], 3]) expect(parseMethod(json).ok).toBe(false);
  });
});

describe('the default method', () => {
  it('gives every rule a source in both languages and says which are our own', () => {
    expect(defaultMethod.rules).toHaveLength(20);
    for (const rule of defaultMethod.rules) expect(rule.source.en.includes('nis2qualitymark.eu') && rule.source.nl.includes('nis2qualitymark.eu')).toBe(true);
    expect(defaultMethod.rules.filter((rule) => rule.basis === 'source').map((rule) => rule.id)).toEqual(['QM20-OT', 'QM20-DATA', 'QM10-DEPENDENCY', 'QM10-OT']);
  });
});
