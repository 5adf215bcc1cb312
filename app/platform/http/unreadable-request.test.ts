import { expect, test } from 'vitest';
import { unreadableStatus } from './unreadable-request.ts';

const asked = { method: 'GET', path: '/o/waterwerken/suppliers', host: 'localhost:3000' };

test.each([
  ['an ordinary request', {}, null],
  ['an escaped path', { path: '/o/%C3%A9%2F' }, null],
  ['half a letter in the path', { path: '/o/%E0%A4%A' }, 400],
  ['a lone per cent', { path: '/o/a%' }, 400],
  ['half an address as host', { host: '[::1' }, 400],
  ['no host at all', { host: undefined }, null],
  ['TRACE', { method: 'TRACE' }, 405],
  ['a method of WebDAV', { method: 'PROPFIND' }, 405],
])('%s', (_, odd, status) => expect(unreadableStatus({ ...asked, ...odd })).toBe(status));
