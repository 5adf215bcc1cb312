import { describe, expect, it } from 'vitest';
import { isAbout, matchPerson, redactJson, sievePatterns } from './person-terms.ts';

const joke = { names: ['Joke de Wit'], emails: ['joke@dewit.example'] };
const { names, redact } = matchPerson(joke);

describe('a text', () => {
  it.each([
    ['Spoke with JOKE DE WIT.', 'Spoke with ….'],
    ['Joke de Wit-Bakker', '…-Bakker'],
    ['<p>joke@dewit.example</p>', '<p>…</p>'],
    ['?q=Joke+de+Wit&x', '?q=…&x'],
    ['Joke\n de Wit', '…'],
  ])('%j names her', (text, without) => {
    expect(names(text)).toBe(true);
    expect(redact(text, '…')).toBe(without);
  });

  it.each(['Joke de Witte', 'Mojoke de Wit', 'joke@dewit.examples', 'joke'])('%j is about somebody else', (text) => {
    expect(names(text)).toBe(false);
    expect(redact(text, '…')).toBe(text);
  });

  it('is read through signs that HTML spells otherwise', () => {
    const matcher = matchPerson({ names: ["Shaun O'Neil & Zn"], emails: [] });
    expect(matcher.redact('<b>Shaun O&#39;Neil &amp; Zn</b>', 'x')).toBe('<b>x</b>');
  });

  it('is left alone where nothing is asked for, and signs of a name are no pattern', () => {
    expect(matchPerson({ names: [], emails: [] }).names('anything')).toBe(false);
    expect(matchPerson({ names: ['J.(x)* [y'], emails: [] }).names('J.(x)* [y')).toBe(true);
  });
});

it('takes her out of every string of a piece of JSON, with the number beside her name', () => {
  const value = { a: ['Joke de Wit', 1, null], 'Joke de Wit': true, contact: { name: 'Joke de Wit', phone: '030 1', note: 'x' }, other: { name: 'Piet', phone: '030 2' } };
  const without = { a: ['…', 1, null], 'Joke de Wit': true, contact: { name: '…', phone: '…', note: 'x' }, other: { name: 'Piet', phone: '030 2' } };
  expect(redactJson(value, matchPerson(joke), '…')).toEqual(without);
});

describe('who a row is about', () => {
  it.each([
    [{ name: 'joke de wit', email: null }, true],
    [{ name: 'Somebody', email: 'JOKE@dewit.example' }, true],
    [{ name: 'Joke de Wit', email: 'joke@elsewhere.example' }, false],
    [{ name: 'Joke', email: null }, false],
    [{}, false],
  ])('%j: %s', (row, expected) => expect(isAbout(joke, row)).toBe(expected));

  it('is told by the name alone when no address is known', () => {
    expect(isAbout({ names: ['Joke de Wit'], emails: [] }, { name: 'Joke de Wit', email: 'joke@elsewhere.example' })).toBe(true);
  });
});

it('asks a database for plain letters only', () => {
  expect(sievePatterns({ names: ['José  O’Neil'], emails: ['a_b@c.example'] })).toEqual(['%jos%o%neil%', '%a%b%c%example%']);
});
