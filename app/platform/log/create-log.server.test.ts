import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from './create-log.server.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  write(createLog({ level: 'debug' }, stream));
  return lines.join('');
}

it('writes one line of JSON with an instant and a level in words', () => {
  const line = JSON.parse(logged((log) => log.info({ rows: 3 }, 'read'))) as Record<string, unknown>;
  expect(line).toMatchObject({ level: 'info', rows: 3, msg: 'read' });
  expect(line.time).toMatch(/^\d{4}-\d{2}-\d{2}T/);
});

it('keeps what a database hangs on its errors to itself', () => {
  const error = Object.assign(new Error('duplicate key value'), { code: '23505', detail: 'Key (email)=(noor@waterwerken.example) already exists.' });
  const text = logged((log) => log.error({ err: error }, 'failed'));
  expect(text).toContain('23505');
  expect(text).not.toContain('noor@waterwerken.example');
});

it('removes addresses, passwords and secrets that were given by mistake', () => {
  const text = logged((log) => log.info({ person: { email: 'noor@waterwerken.example', password: 'geheim', token: 'abc' } }, 'oops'));
  expect(text).not.toMatch(/noor@|geheim|abc/);
});

it('cuts addresses of people and secrets of links out of the words of others', () => {
  const secret = 'aB3_-'.repeat(9).slice(0, 43);
  const error = new Error(`550 5.1.1 <noor+keten@waterwerken.example>: no such user, see https://keten.example/i/${secret}/certificate`, { cause: new Error('to=Noor@Mail.Waterwerken.example') });
  const text = logged((log) => log.warn({ err: error, reason: `/q/${secret}` }, 'job failed'));
  expect(text).not.toMatch(/noor|waterwerken/i);
  expect(text).not.toContain(secret);
  expect(text).toContain('550 5.1.1 <…@…>: no such user, see https://keten.example/i/…/certificate');
  expect(text).toContain('create-log.server.test.ts');
});
