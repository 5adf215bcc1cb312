import { describe, expect, it } from 'vitest';
import { isFromOurPages } from './origin-check.ts';

const site = { url: 'https://keten.example', origin: 'https://keten.example', isHttps: true };
const local = { url: 'http://localhost:3000', origin: 'http://localhost:3000', isHttps: false };
const asked = { method: 'POST', host: 'keten.example', origin: undefined, fetchSite: undefined };

describe('isFromOurPages', () => {
  it.each([
    ['our own form', { origin: 'https://keten.example' }, true],
    ['another site', { origin: 'https://evil.example' }, false],
    ['our name over plain http', { origin: 'http://keten.example' }, false],
    ['a hidden origin', { origin: 'null' }, false],
    ['nothing named', {}, false],
    ['nothing named, but same-origin by fetch metadata', { fetchSite: 'same-origin' }, true],
    ['same-site is not same-origin', { fetchSite: 'same-site' }, false],
    ['another loopback address, though the site is public', { origin: 'http://localhost:3000', host: 'localhost:3000' }, false],
  ])('%s', (_, part, expected) => expect(isFromOurPages({ ...asked, ...part }, site)).toBe(expected));

  it.each([
    ['http://127.0.0.1:3000', '127.0.0.1:3000', true],
    ['http://localhost:41234', 'localhost:41234', true],
    ['http://localhost:8080', 'localhost:3000', false],
    ['http://rebound.example:3000', 'rebound.example:3000', false],
  ])('on one’s own machine: %s asking %s', (origin, host, expected) => expect(isFromOurPages({ ...asked, origin, host }, local)).toBe(expected));

  it('lets reading through', () => expect(isFromOurPages({ ...asked, method: 'GET', origin: 'https://evil.example' }, site)).toBe(true));
});
