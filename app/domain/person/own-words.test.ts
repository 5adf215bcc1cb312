import { expect, test } from 'vitest';
import { ownWords } from './own-words.ts';

const kim = { names: ['Kim Verzonnen'], emails: ['kim@pompen.example'] };
const beside = (field: string, value: string, actorId = 'somebody', sequence = 1) => ({ sequence, field, value, actorId });

test.each([
  ['a name as whom they acted', [beside('consentedBy', 'K. Verzonnen', 'kim')], 1],
  ['their name under another’s act', [beside('reportedBy', 'Kim Verzonnen')], 1],
  ['somebody else’s name', [beside('consentedBy', 'Joke de Wit')], 0],
  ['who joined, by the address', [beside('name', 'Kimmie'), beside('email', 'Kim@pompen.example')], 2],
  ['a namesake with another address', [beside('name', 'Kim Verzonnen'), beside('email', 'kim@elders.example')], 0],
  ['a colleague whom they added', [beside('name', 'Joke de Wit', 'kim'), beside('email', 'joke@pompen.example', 'kim')], 0],
  ['a text in which they are named', [beside('data.scopeText', 'alles, zie Kim Verzonnen')], 1],
  ['a text that they wrote and that names nobody', [beside('data.issuer', 'Keurders Verzonnen', 'kim')], 0],
])('%s', (_what, values, taken) => expect(ownWords(values, kim, new Set(['kim']))).toHaveLength(taken));
