import { describe, expect, it } from 'vitest';
import { bindMessages, defineMessages } from './define-messages.ts';
import { createFormat, type Format } from './format.ts';
import { negotiateLocale } from './locale.ts';

const messages = defineMessages({
  en: { title: 'Suppliers', group: { rows: (p: { n: number }, f: Format) => `${f.number(p.n)} ${f.plural(p.n, { one: 'row', other: 'rows' })}` } },
  nl: { title: 'Leveranciers', group: { rows: (p, f) => `${f.number(p.n)} ${f.plural(p.n, { one: 'regel', other: 'regels' })}` } },
});

describe('messages', () => {
  it('speaks the language of its format, with its numbers and plurals', () => {
    expect(bindMessages(messages, createFormat('en', 'UTC')).group.rows({ n: 1234 })).toBe('1,234 rows');
    const dutch = bindMessages(messages, createFormat('nl', 'UTC'));
    expect([dutch.title, dutch.group.rows({ n: 1 }), dutch.group.rows({ n: 1234 })]).toEqual(['Leveranciers', '1 regel', '1.234 regels']);
  });

  it('refuses a missing key, an extra key and a wrong parameter at compile time', () => {
    // @ts-expect-error the Dutch set lacks a key
    defineMessages({ en: { a: 'a', b: 'b' }, nl: { a: 'a' } });
    // @ts-expect-error the Dutch set has a key too many
    defineMessages({ en: { a: 'a' }, nl: { a: 'a', c: 'c' } });
    // @ts-expect-error the parameter has another name
    defineMessages({ en: { a: (p: { n: number }) => `${p.n}` }, nl: { a: (p: { m: number }) => `${p.m}` } });
  });
});

describe('negotiateLocale', () => {
  it.each([
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['de-DE,de;q=0.9', 'en'],
    ['en;q=0.4, nl;q=0.6', 'nl'],
    ['nl;q=0, en', 'en'],
    [null, 'en'],
  ])('%s → %s', (header, expected) => expect(negotiateLocale(header)).toBe(expected));
});
