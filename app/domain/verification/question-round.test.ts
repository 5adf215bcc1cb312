import { expect, test } from 'vitest';
import { inMails, issuerNamed, mayMean, questionsPerMail } from './question-round.ts';

const listed = ['Keurders Verzonnen', 'Keurders Verzonnen Noord', 'Toetsers B.V.'].map((name) => ({ id: name, name }));

test.each([
  ['keurders verzonnen', 'Keurders Verzonnen'],
  ['Keurders Verzonnen Noord', 'Keurders Verzonnen Noord'],
  ['Toetsers', 'Toetsers B.V.'],
  ['Toetsers B.V. Rotterdam', 'Toetsers B.V.'],
  // Two may be meant: a person chooses.
  ['Keurders', null],
  ['Keurders Verzonnen Noord en Oost', null],
  ['Iemand Anders', null],
])('%s on a certificate is %s', (named, is) => expect(issuerNamed(named, listed)?.name ?? null).toBe(is));

test('a name may mean a shorter and a longer one, and no other', () => {
  expect([mayMean('Tóetsers', 'toetsers b.v.'), mayMean('Toetsers B.V.', 'Toetsers'), mayMean('Toetsers', 'Keurders')]).toEqual([true, true, false]);
});

test('a mail holds so many questions, and none is lost', () => {
  const questions = Array.from({ length: questionsPerMail * 2 + 1 }, (_, index) => index);
  expect(inMails(questions).map((mail) => mail.length)).toEqual([questionsPerMail, questionsPerMail, 1]);
  expect(inMails(questions).flat()).toEqual(questions);
  expect(inMails([])).toEqual([]);
});
