import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveFromSource();
});
afterAll(() => served.close());

describe('the frame of every answer', () => {
  test('scripts run only with the nonce of their own response', async () => {
    const visitor = httpVisitor(served.url);
    const [first, second] = [await visitor.get('/sign-in'), await visitor.get('/sign-in')];
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toBeTruthy();
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe/);
    const scripts = [...first.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(second.headers.get('content-security-policy')).not.toBe(policy);
  });

  test('nobody may frame it, sniff it or keep it', async () => {
    const { headers } = await httpVisitor(served.url).get('/sign-in');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toBeTruthy();
  });

  test.each([
    ['en', 'en-GB,en;q=0.9'],
    ['nl', 'nl-NL,nl;q=0.9,en;q=0.5'],
    ['en', 'fi'],
  ])('an unknown page is told in %s to who asks for %s', async (locale, accepted) => {
    const answer = await httpVisitor(served.url).get('/no/such/page', { 'accept-language': accepted });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain(`<html lang="${locale}">`);
  });

  test('a form that another site posts is refused', async () => {
    const answer = await httpVisitor(served.url).post(
      '/sign-in',
      { email: 'a@b.example' },
      { origin: 'https://evil.example' },
    );
    expect(answer.status).toBe(403);
  });

  test('looking at the head of a page from elsewhere is no attack, and no failure', async () => {
    const answer = await fetch(new URL('/sign-in.data', served.url), { method: 'HEAD', headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(200);
  });

  test('a form that is larger than any of ours is refused before it is read', async () => {
    const answer = await httpVisitor(served.url).post('/sign-in', { email: 'x'.repeat(600 * 1024) });
    expect(answer.status).toBe(413);
  });

  test('a body that nobody reads does not keep the connection from the next request', async () => {
    const visitor = httpVisitor(served.url);
    const upload = new FormData();
    upload.append('file', new Blob([Buffer.alloc(5 * 1024 * 1024)]), 'large.csv');
    const refused = await visitor.post('/o/anybody/imports/new', upload);
    expect(refused.location).toContain('/sign-in?next=');
    const begun = performance.now();
    expect((await visitor.get('/sign-in')).status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  test('whoever is not signed in is sent to sign in, and back afterwards', async () => {
    const answer = await httpVisitor(served.url).get('/o/anybody/suppliers?q=pump');
    expect(answer.status).toBe(302);
    expect(answer.location).toBe(`/sign-in?next=${encodeURIComponent('/o/anybody/suppliers?q=pump')}`);
  });

  test('it says that it is well', async () => {
    expect((await httpVisitor(served.url).get('/healthz')).status).toBe(200);
  });
});
