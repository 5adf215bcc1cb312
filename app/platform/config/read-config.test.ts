import { describe, expect, it } from 'vitest';
import { readConfig, type ConfigError } from './read-config.ts';

const problemsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('readConfig', () => {
  it('serves on port 3000 from an embedded database when nothing is set', () => {
    const config = readConfig({});
    expect(config.publicAddress).toEqual({ url: 'http://localhost:3000', origin: 'http://localhost:3000', isHttps: false });
    expect([config.database.kind, config.mail.kind]).toEqual(['sqlite', 'folder']);
  });

  it('follows PORT in its own address', () => expect(readConfig({ PORT: '8080' }).publicAddress.url).toBe('http://localhost:8080'));

  it('lists every problem at once', () => {
    const problems = problemsOf({ PORT: 'many', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', PUBLIC_URL: 'https://a.example/path', TRUSTED_PROXIES: 'everyone' });
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toMatch(/PORT[\s\S]*TRUSTED_PROXIES[\s\S]*PUBLIC_URL[\s\S]*DATABASE_URL[\s\S]*LOG_LEVEL/);
  });

  it('wants a sender beside a mail server', () => expect(problemsOf({ SMTP_URL: 'smtp://mail.example:25' })).toHaveLength(1));

  it('reads a mail server with its sender', () => {
    const config = readConfig({ SMTP_URL: 'smtps://post:s%40fe@mail.example', MAIL_FROM: 'Supply <post@a.example>' });
    expect(config.mail).toMatchObject({ kind: 'smtp', host: 'mail.example', port: 465, secure: true, user: 'post', password: 's@fe', from: { name: 'Supply', email: 'post@a.example' } });
  });

  it.each([
    [undefined, null],
    ['tcp://127.0.0.1', { kind: 'tcp', host: '127.0.0.1', port: 3310 }],
    ['tcp://[::1]:3400', { kind: 'tcp', host: '::1', port: 3400 }],
    ['unix:///run/clamav/clamd.ctl', { kind: 'socket', path: '/run/clamav/clamd.ctl' }],
  ])('finds the virus scanner at %s', (CLAMD_URL, found) => expect(readConfig({ CLAMD_URL }).virusScan).toEqual(found));

  it.each(['http://127.0.0.1:3310', 'unix://run/clamav/clamd.ctl', 'tcp://'])('takes no virus scanner at %s', (CLAMD_URL) => expect(problemsOf({ CLAMD_URL })).toHaveLength(1));

  it('chooses PostgreSQL by its address', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://user:pw@db.example/keten' }).database).toMatchObject({ kind: 'postgres', poolSize: 10 });
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig({});
    expect(() => ((config.http as { port: number }).port = 1)).toThrow(TypeError);
  });

  it('treats an empty value as not set', () => expect(readConfig({ PORT: ' ', PUBLIC_URL: '' }).http.port).toBe(3000));
});
