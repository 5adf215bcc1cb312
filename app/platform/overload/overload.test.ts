import { describe, expect, it } from 'vitest';
import { comesLater, Overload } from './overload.ts';

describe('overload', () => {
  it.each([
    ['one long breath is none', [2_000, 10, 2_000, 10, 2_000], false],
    ['three late seconds are', [501, 501, 501], true],
    ['exactly the limit is not late', [500, 500, 500, 500], false],
    ['one second in time does not end it', [900, 900, 900, 10], true],
    ['nor do three that are merely not late', [900, 900, 900, 300, 300, 300], true],
    ['three seconds in time do', [900, 900, 900, 10, 249, 10], false],
  ])('%s', (_case, lags, expected) => {
    const overload = new Overload(500);
    for (const lag of lags) overload.sample(lag);
    expect(overload.isOverloaded).toBe(expected);
  });
});

it.each([
  ['GET', '/sign-in', false, undefined, true],
  ['POST', '/sign-in', false, 'application/x-www-form-urlencoded', true],
  ['GET', '/o/waterwerken/suppliers', true, undefined, false],
  ['POST', '/o/waterwerken/triage', true, 'application/x-www-form-urlencoded', false],
  ['GET', '/o/waterwerken/export/suppliers.csv', true, undefined, true],
  ['POST', '/o/waterwerken/audit-trail/export', true, 'application/x-www-form-urlencoded', true],
  ['POST', '/o/waterwerken/imports/new', true, 'multipart/form-data; boundary=x', true],
  ['GET', '/i/secret', false, undefined, true],
  ['POST', '/i/secret/certificate', false, 'multipart/form-data; boundary=x', false],
  ['POST', '/q/secret', false, 'application/x-www-form-urlencoded', false],
  ['POST', '/join/secret', false, 'application/x-www-form-urlencoded', false],
])('under overload, %s %s (signed in: %s, %s) comes later: %s', (method, path, hasSession, contentType, later) => {
  expect(comesLater({ method, path, hasSession, contentType })).toBe(later);
});
