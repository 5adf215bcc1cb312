import { describe, expect, it } from 'vitest';
import { readConfig, type ConfigError, type Environment } from './read-config.ts';

/** What the server would say, or nothing when it would start. */
function refusal(environment: Environment): string {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    return (error as ConfigError).problems.join(' | ');
  }
}

const smtp = { MAIL_FROM: 'Keten <post@waterwerken.nl>' };

describe('in production', () => {
  it.each<[string, Environment, RegExp]>([
    ['a short token', { METRICS_TOKEN: 'prometheus' }, /METRICS_TOKEN/],
    ['the password of the example', { DATABASE_URL: 'postgres://keten:secret@db.waterwerken.nl/keten' }, /^DATABASE_URL has a password/],
    ['the same, in capitals and escaped', { DATABASE_URL: 'postgres://keten:S%45CRET@db.waterwerken.nl/keten' }, /^DATABASE_URL has a password/],
    ['the database of the example', { DATABASE_URL: 'postgres://keten:Zq8rT1@db.example.com/keten' }, /^DATABASE_URL names the server/],
    ['the password of the example at a mail server', { ...smtp, SMTP_URL: 'smtps://user:password@mail.waterwerken.nl' }, /^SMTP_URL has a password/],
    ['the mail server of the example', { ...smtp, SMTP_URL: 'smtp://mail.example.com:587' }, /^SMTP_URL names the server/],
    ['the address of the example', { PUBLIC_URL: 'https://ketenmark.example.com' }, /^PUBLIC_URL is the address/],
  ])('refuses %s', (_case, environment, expected) => {
    expect(refusal({ NODE_ENV: 'production', ...environment })).toMatch(expected);
    expect(refusal({ ...environment })).toMatch(expected);
    expect(refusal({ NODE_ENV: 'test', ...environment })).toBe('');
  });

  it('takes secrets that nobody would guess, and any on this machine', () => {
    expect(refusal({ METRICS_TOKEN: 'x'.repeat(24), DATABASE_URL: 'postgres://keten:Zq8rT1@db.waterwerken.nl/keten', ...smtp, SMTP_URL: 'smtps://keten:Zq8rT1@mail.waterwerken.nl' })).toBe('');
    expect(refusal({ DATABASE_URL: 'postgres://postgres:postgres@localhost/keten' })).toBe('');
  });

  it.each<[string, Environment, RegExp | null]>([
    ['http that leaves the machine', { PUBLIC_URL: 'http://keten.waterwerken.nl', ...smtp, SMTP_URL: 'smtp://localhost' }, /^PUBLIC_URL is http/],
    ['https without a trusted proxy', { PUBLIC_URL: 'https://keten.waterwerken.nl', ...smtp, SMTP_URL: 'smtp://localhost' }, /TRUSTED_PROXIES is empty/],
    ['mails that leave nobody', { PUBLIC_URL: 'https://keten.waterwerken.nl', TRUSTED_PROXIES: 'loopback' }, /^SMTP_URL is not set/],
    ['a password without TLS', { ...smtp, SMTP_URL: 'smtp://keten:Zq8rT1@mail.waterwerken.nl' }, /tls=required/],
    ['nothing of a trial on this machine', {}, null],
    ['nothing of a whole installation', { PUBLIC_URL: 'https://keten.waterwerken.nl', TRUSTED_PROXIES: 'loopback', ...smtp, SMTP_URL: 'smtp://keten:Zq8rT1@mail.waterwerken.nl?tls=required' }, null],
  ])('starts and warns of %s', (_case, environment, expected) => {
    const { warnings } = readConfig({ NODE_ENV: 'production', ...environment });
    if (expected === null) expect(warnings).toEqual([]);
    else expect(warnings).toEqual([expect.stringMatching(expected)]);
  });
});

describe('everywhere', () => {
  it.each<[string, Environment, RegExp]>([
    ['a sign-in that is idle for longer than it lives', { SESSION_IDLE_DAYS: '30', SESSION_MAX_DAYS: '7' }, /SESSION_IDLE_DAYS \(30\)/],
    ['forms larger than files', { MAX_FORM_KILOBYTES: '2048', MAX_UPLOAD_MEGABYTES: '1' }, /MAX_FORM_KILOBYTES/],
    ['trusting everybody', { TRUSTED_PROXIES: 'loopback, 0.0.0.0/0' }, /every address/],
    ['trusting everybody, the new way', { TRUSTED_PROXIES: '::/0' }, /every address/],
    ['two ways of TLS', { ...smtp, SMTP_URL: 'smtps://mail.waterwerken.nl?tls=required' }, /choose one/],
  ])('refuses %s', (_case, environment, expected) => {
    for (const mode of ['production', 'development', 'test']) expect(refusal({ NODE_ENV: mode, ...environment })).toMatch(expected);
  });
});
