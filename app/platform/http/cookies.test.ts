import { describe, expect, it } from 'vitest';
import { cookieName, readCookie, serializeCookie } from './cookies.ts';
import { readToast, redirectWithToast, toastCookieFrom } from './toast.ts';

const https = { url: 'https://keten.example', origin: 'https://keten.example', isHttps: true };
const http = { url: 'http://localhost:3000', origin: 'http://localhost:3000', isHttps: false };
const asking = (cookie: string) => new Request('http://localhost:3000/', { headers: { cookie } });

describe('cookies', () => {
  it('are bound to the host where there is https', () => {
    const name = cookieName('session', https);
    expect(serializeCookie(name, 'a b', https, 60)).toBe('__Host-ketenmark-session=a%20b; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure');
    expect(cookieName('session', http)).toBe('ketenmark-session');
  });

  it('are read back as they were written', () => expect(readCookie(asking('a=1; b=x%3Dy%20z; c=3'), 'b')).toBe('x=y z'));

  it.each([
    ['not there', 'a=1'],
    ['not decodable', 'b=%E0%A4%A'],
  ])('%s: nothing', (_, cookie) => expect(readCookie(asking(cookie), 'b')).toBeNull());
});

describe('a toast', () => {
  it('goes along with a redirect and is seen once', () => {
    const response = redirectWithToast('/o/a', { kind: 'warn', text: 'Let op: één; “twee”' });
    const cookie = toastCookieFrom(response, http) ?? '';
    expect(response.headers.get('x-ketenmark-toast')).toBeNull();
    const read = readToast(asking(cookie.split(';')[0] ?? ''), http);
    expect(read?.toast).toEqual({ kind: 'warn', text: 'Let op: één; “twee”' });
    expect(read?.clear).toContain('Max-Age=0');
  });

  it.each(['{', '[]', 'null', '{"text":1}'])('that nobody of ours wrote is ignored: %s', (value) => {
    expect(readToast(asking(`ketenmark-toast=${encodeURIComponent(value)}`), http)).toBeNull();
  });
});
