import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MailConfig, OutgoingMail } from '#app/platform/mail/mail-transport.ts';
import { smtpTransport } from '#app/platform/mail/smtp-transport.server.ts';
import { openMailServer, type MailServer } from '#tests/setup/mail-server.ts';
import { selfSigned } from '#tests/setup/self-signed.ts';

const pair = selfSigned();
const user = { name: 'post@k.example', password: 'een lang wachtwoord' };
const mail: OutgoingMail = { id: '0198c0de-1111-7222-8333-444455556666', to: { name: 'Joke de Wit', email: 'joke@dewit.example' }, subject: 'Vraag', html: '<p>Dag</p>', text: 'Dag', isDemo: false };

let folder: string;
let caFile: string;
const opened: { close(): unknown }[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenmark-smtp-'));
  caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, pair.cert);
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(rules: Parameters<typeof openMailServer>[0] = {}): Promise<MailServer> {
  const server = await openMailServer(rules);
  opened.push(server);
  return server;
}

type Smtp = Extract<MailConfig, { kind: 'smtp' }>;
function sendTo(port: number, more: Partial<Smtp> = {}, patienceMs = 5_000) {
  const config: Smtp = { kind: 'smtp', host: 'localhost', port, secure: false, requireTls: false, user: null, password: null, from: { name: 'Ketenmark', email: 'ketenmark@k.example' }, caFile: null, returnAddress: null, folder, ...more };
  const transport = smtpTransport(config, patienceMs);
  opened.push(transport);
  return transport.send(mail);
}
const starttls = { ...pair, from: 'starttls' as const };

describe('TLS', () => {
  test('from the first byte', async () => {
    const server = await open({ tls: { ...pair, from: 'start' } });
    expect(await sendTo(server.port, { secure: true, caFile })).toEqual({ ok: true, left: true });
    expect(server.received).toMatchObject([{ isSecure: true, to: ['joke@dewit.example'] }]);
  });

  test('is taken up where the server offers it', async () => {
    const server = await open({ tls: starttls });
    expect(await sendTo(server.port, { caFile })).toMatchObject({ ok: true });
    expect(server.received[0]?.isSecure).toBe(true);
  });

  test('with a certificate that nobody vouches for sends nothing, and tries again later', async () => {
    const server = await open({ tls: starttls });
    expect(await sendTo(server.port, { requireTls: true })).toMatchObject({ ok: false, kind: 'temporary', reason: expect.stringMatching(/self.signed/i) });
    expect(server.received).toEqual([]);
  });

  test('that is insisted on is not gone without', async () => {
    const server = await open();
    expect(await sendTo(server.port, { requireTls: true, caFile })).toMatchObject({ ok: false, kind: 'temporary' });
    expect(server.received).toEqual([]);
  });
});

describe('a server that wants to know who sends', () => {
  test('gets name and password, over TLS', async () => {
    const server = await open({ tls: starttls, user });
    expect(await sendTo(server.port, { requireTls: true, caFile, user: user.name, password: user.password })).toMatchObject({ ok: true });
    expect(server.received).toMatchObject([{ user: user.name, isSecure: true }]);
  });

  test('and gets none is asked again, too', async () => {
    const server = await open({ tls: starttls, user });
    expect(await sendTo(server.port, { requireTls: true, caFile })).toMatchObject({ ok: false, kind: 'temporary' });
    expect(server.received).toEqual([]);
  });

  test('and refuses a wrong password is asked again: the mail is not to blame', async () => {
    const server = await open({ tls: starttls, user });
    expect(await sendTo(server.port, { requireTls: true, caFile, user: user.name, password: 'fout' })).toMatchObject({ ok: false, kind: 'temporary' });
  });
});

describe('what a server says', () => {
  test('no for good is the end of it', async () => {
    const server = await open();
    server.refuse(550, 'no such person here');
    expect(await sendTo(server.port)).toMatchObject({ ok: false, kind: 'permanent', reason: expect.stringContaining('no such person here') });
  });

  test('come back later: the second time it is taken', async () => {
    const server = await open();
    server.greylist();
    expect(await sendTo(server.port)).toMatchObject({ ok: false, kind: 'temporary', reason: expect.stringContaining('greylisted') });
    expect(await sendTo(server.port)).toMatchObject({ ok: true });
    expect(server.received).toHaveLength(1);
  });

  test('nothing at all: patience ends', async () => {
    const silent: Server = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    opened.push(silent);
    const address = silent.address();
    const outcome = await sendTo(typeof address === 'object' && address ? address.port : 0, {}, 200);
    expect(outcome).toMatchObject({ ok: false, kind: 'temporary', reason: expect.stringMatching(/timeout|greeting/i) });
  });
});

test('each mail leaves from a return address of its own, and from its sender where none is set', async () => {
  const server = await open();
  await sendTo(server.port, { returnAddress: 'bounces@k.example' });
  await sendTo(server.port);
  expect(server.received.map((one) => one.from)).toEqual([`bounces+${mail.id}@k.example`, 'ketenmark@k.example']);
  expect(server.received[0]?.source).toContain('From: Ketenmark <ketenmark@k.example>');
});
