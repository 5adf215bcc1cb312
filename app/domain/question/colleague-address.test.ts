import { describe, expect, test } from 'vitest';
import { colleagueDomains, isColleagueAddress } from './colleague-address.ts';

const members = ['Noor@Verzonnen.example', 'sam@gmail.com', 'kim@zuivering.example'];

describe('the address of a colleague', () => {
  test.each([
    ['at a member’s own domain', 'fabriek@verzonnen.example', true],
    ['in capitals', 'Fabriek@VERZONNEN.example', true],
    ['at another domain', 'iemand@elders.example', false],
    ['at a subdomain, which somebody else may run', 'x@mail.verzonnen.example', false],
    ['at a domain that ends alike', 'x@nietverzonnen.example', false],
    ['at a provider that is open to all', 'vreemd@gmail.com', false],
    ['that is a member’s, wherever', 'SAM@gmail.com', true],
    ['with a second @', 'x@elders.example@verzonnen.example', true],
  ])('%s', (_, email, expected) => expect(isColleagueAddress(email, members)).toBe(expected));

  test('the domains can be named', () => expect(colleagueDomains(members)).toEqual(['verzonnen.example', 'zuivering.example']));
});
