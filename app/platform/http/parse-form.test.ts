import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bindMessages, type Messages } from '../messages/define-messages.ts';
import { createFormat } from '../messages/format.ts';
import { parseForm } from './parse-form.server.ts';

const speaking = (locale: 'en' | 'nl') => {
  const f = createFormat(locale, 'UTC');
  return { t: <T>(messages: Messages<T>) => bindMessages(messages, f) };
};
const shape = z.object({
  name: z.string().min(2).max(10),
  email: z.email(),
  kind: z.enum(['a', 'b']),
  amount: z.number().min(1).max(1500),
  ids: z.array(z.string()).min(1),
  note: z.string().optional(),
});

function errorsOf(locale: 'en' | 'nl', fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return parseForm(form, shape, speaking(locale)).reply().error ?? {};
}

describe('a form', () => {
  it('that is empty names every question', () => {
    expect(errorsOf('en', {})).toEqual({
      name: ['Fill this in.'],
      email: ['Fill this in.'],
      kind: ['Choose one of these.'],
      amount: ['Fill this in.'],
      ids: ['Choose at least one.'],
    });
  });

  it('says what is wrong as a person would, with the numbers of the language', () => {
    const wrong = { name: 'a', email: 'b', kind: 'c', amount: '2000', ids: 'x' };
    expect(errorsOf('nl', wrong)).toEqual({
      name: ['Gebruik minstens 2 tekens.'],
      email: ['Dit is geen e-mailadres. Het ziet eruit als naam@voorbeeld.nl.'],
      kind: ['Kies een van deze mogelijkheden.'],
      amount: ['Dit mag hoogstens 1.500 zijn.'],
    });
    expect(errorsOf('en', { ...wrong, name: 'a name too long', amount: 'many' })).toMatchObject({ name: ['Use at most 10 characters.'], amount: ['This is not a number.'] });
  });

  it('keeps what the shape itself says', () => {
    const strict = z.object({ code: z.string().refine((code) => code === 'x', 'Another code, please.') });
    const form = new FormData();
    form.set('code', 'y');
    expect(parseForm(form, strict, speaking('nl')).reply().error).toEqual({ code: ['Another code, please.'] });
  });
});
