import { expect, it } from 'vitest';
import { loggablePath } from './request-log.server.ts';

it.each([
  ['/i/9aXsecret/certificate', '/i/…/certificate'],
  ['/i/9aXsecret.data', '/i/….data'],
  ['/join/9aXsecret', '/join/…'],
  ['/JOIN/9aXsecret', '/JOIN/…'],
  ['/o/waterwerken/suppliers', '/o/waterwerken/suppliers'],
])('%s is logged as %s', (path, expected) => expect(loggablePath(path)).toBe(expected));
