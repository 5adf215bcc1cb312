import { expect, test } from 'vitest';
import { clearFacts } from './clear-facts.ts';
import type { ReadFact } from './read-fact.ts';

const fact = (field: ReadFact['field'], value: string): ReadFact => ({ field, value, page: 1, line: 0 });

test('what a document says in one way is clear; what it says in two ways is left to who reads it', () => {
  expect(clearFacts([fact('holderName', 'Pompen B.V.'), fact('level', 'QM10'), fact('level', 'QM20'), fact('issuer', 'Keurders'), fact('issuer', 'Keurders')])).toEqual({ holderName: 'Pompen B.V.', issuer: 'Keurders' });
});
