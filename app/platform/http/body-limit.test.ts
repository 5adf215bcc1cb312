import { expect, it } from 'vitest';
import { readConfig } from '../config/read-config.ts';
import { bodyRefusal } from './body-limit.ts';

const { http } = readConfig({ MAX_FORM_KILOBYTES: '512', MAX_UPLOAD_MEGABYTES: '10' });
const file = 'multipart/form-data; boundary=x';
const form = 'application/x-www-form-urlencoded';
const megabyte = 1024 * 1024;

it.each([
  ['a form', '/sign-in', form, 1000, null],
  ['a form that is too large', '/o/a/suppliers/new', form, megabyte, 'too_large'],
  ['a member’s file', '/o/a/imports/new', file, 10 * megabyte, null],
  ['a file a little too large: the form itself says so', '/o/a/imports/new', file, 15 * megabyte, null],
  ['a file far too large', '/o/a/imports/new', file, 50 * megabyte, 'too_large'],
  ['a supplier’s file', '/i/secret/certificate', file, 10 * megabyte, null],
  ['a file where none is asked for', '/sign-in', file, 10 * megabyte, 'too_large'],
  ['a path in capitals', '/O/a/imports/new', file, 10 * megabyte, null],
])('%s', (_, path, contentType, bytes, expected) => {
  expect(bodyRefusal({ path, contentType, contentLength: String(bytes), transferEncoding: undefined }, http)).toBe(expected);
});

it('refuses a body that does not say how long it is', () => {
  expect(bodyRefusal({ path: '/o/a', contentType: form, contentLength: undefined, transferEncoding: 'chunked' }, http)).toBe('invalid');
});
