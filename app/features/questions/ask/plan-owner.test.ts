import { describe, expect, test } from 'vitest';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { lowestAnswers } from '#app/domain/level/questions.ts';
import { openInputs, planOwnerLetters, type OwnerCandidate, type OwnerWish, type Person } from './plan-owner.ts';

const kim: Person = { name: 'Kim', email: 'kim@verzonnen.example', locale: 'nl', memberId: 'kim' };
const members = new Map([['kim', kim]]);
const supplier = (name: string, more: Partial<OwnerCandidate> = {}): OwnerCandidate => ({ id: name, name, triage: 'to_classify', status: 'active', ownerId: 'kim', services: [{ id: `${name}-service`, name: '', answers: {} }], ...more });
const everything = defaultMethod.inputs.map((input) => input.id);
const settled = lowestAnswers(defaultMethod);
const wish: OwnerWish = { person: null, inputs: everything, again: false };
const plan = (candidates: OwnerCandidate[], more: Partial<OwnerWish> = {}) => planOwnerLetters(defaultMethod, candidates, members, { ...wish, ...more });

describe('letters to colleagues', () => {
  test('one for each owner, however many suppliers', () => {
    const { letters, left } = plan([supplier('A'), supplier('B')]);
    expect(left).toEqual([]);
    expect(letters.map((letter) => [letter.person.name, letter.items.map((item) => item.supplier)])).toEqual([['Kim', ['A', 'B']]]);
  });

  test.each<[string, Partial<OwnerCandidate>, string]>([
    ['not a supplier', { triage: 'not_a_supplier' }, 'not_a_supplier'],
    ['ended', { status: 'ended' }, 'ended'],
    ['without an owner', { ownerId: null }, 'no_owner'],
    ['whose owner has left', { ownerId: 'gone' }, 'owner_gone'],
    ['that delivers nothing any more', { services: [] }, 'no_service'],
    ['whose level is settled', { services: [{ id: 's', name: '', answers: settled }] }, 'nothing_open'],
  ])('leave out one that is %s', (_, more, reason) => {
    expect(plan([supplier('A', more)])).toEqual({ letters: [], left: [{ id: 'A', name: 'A', reason }] });
  });

  test('go to the chosen person, also about suppliers without an owner', () => {
    const person: Person = { name: 'Sam', email: 'sam@verzonnen.example', locale: 'en', memberId: null };
    expect(plan([supplier('A', { ownerId: null }), supplier('B')], { person }).letters).toMatchObject([{ person, items: [{ supplier: 'A' }, { supplier: 'B' }] }]);
  });

  test('ask only what was chosen and is open, unless told to ask again', () => {
    const answered = supplier('A', { services: [{ id: 's', name: '', answers: { ot: 'none' } }] });
    const asked = (more: Partial<OwnerWish>) => plan([answered], more).letters[0]?.items[0]?.inputs;
    expect(asked({ inputs: ['ot', 'it'] })).toEqual(['it']);
    expect(asked({ inputs: ['ot', 'it'], again: true })).toEqual(expect.arrayContaining(['ot', 'it']));
  });

  test('name the service only where there are several', () => {
    const services = [{ id: 's', name: 'Hosting', answers: {} }, { id: 't', name: 'Support', answers: {} }];
    expect(plan([supplier('A', { services })]).letters[0]?.items.map((item) => item.service)).toEqual(['Hosting', 'Support']);
  });
});

test('what would decide is proposed, and nothing where all is settled', () => {
  expect(openInputs(defaultMethod, [supplier('A')]).length).toBeGreaterThan(3);
  expect(openInputs(defaultMethod, [supplier('A', { services: [{ id: 's', name: '', answers: settled }] })])).toEqual([]);
});
