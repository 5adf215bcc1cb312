import { expect, it } from 'vitest';
import { checkRight, ruleRight } from './second-person.ts';

it.each([
  ['who did not invite', { memberId: 'b', involvedIds: ['a'], checkerIds: ['a', 'b'] }, 'other'],
  ['who invited, where another could', { memberId: 'a', involvedIds: ['a'], checkerIds: ['a', 'b'] }, 'own'],
  ['who invited, alone', { memberId: 'a', involvedIds: ['a'], checkerIds: ['a'] }, 'alone'],
  ['two of whom one invited and one entered it, and no third', { memberId: 'a', involvedIds: ['a', 'b'], checkerIds: ['a', 'b'] }, 'alone'],
  ['where nobody invited', { memberId: 'a', involvedIds: [], checkerIds: ['a'] }, 'other'],
] as const)('%s', (_, question, expected) => expect(checkRight(question)).toBe(expected));

it.each([
  ['another than who proposed it', 'b', ['a', 'b'], 'other'],
  ['who proposed it, where another could', 'a', ['a', 'b'], 'own'],
  ['who proposed it, alone', 'a', ['a'], 'alone'],
] as const)('a rule is decided on by %s', (_, memberId, deciderIds, expected) => expect(ruleRight(memberId, 'a', deciderIds)).toBe(expected));
