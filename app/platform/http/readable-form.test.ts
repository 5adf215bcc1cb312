import { expect, test } from 'vitest';
import { withReadableForm } from './readable-form.ts';

const post = (body: BodyInit, type: string) => withReadableForm(new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } }));

test.each([
  ['JSON', '{}', 'application/json'],
  ['half a multipart form', '------x\r\nContent-Disp', 'multipart/form-data; boundary=----x'],
  ['a multipart form without a boundary', 'x', 'multipart/form-data'],
])('%s is the mistake of who sent it, in a copy too', async (_, body, type) => {
  await expect(post(body, type).formData()).rejects.toMatchObject({ code: 'invalid' });
  await expect(post(body, type).clone().formData()).rejects.toMatchObject({ code: 'invalid' });
});

test('a form is read', async () => {
  expect((await post('a=1', 'application/x-www-form-urlencoded').formData()).get('a')).toBe('1');
});

test('reading it twice is our own mistake and stays one', async () => {
  const request = post('a=1', 'application/x-www-form-urlencoded');
  await request.formData();
  await expect(request.formData()).rejects.toThrow(TypeError);
});
