import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '#app/platform/log/create-log.server.ts';
import { openMailServer, type MailServer } from '#tests/setup/mail-server.ts';
import { inviteValues, openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

/** What people type, and what opens doors: none of it may stand in the log. */
const canary = { person: 'Kanariepiet', address: 'kanarie@vogelhuis.example', words: 'kanariezaad', password: 'kanarie-geheim-lang' };

let lines: string[];
let mailServer: MailServer;
let world: DeskWorld;

beforeAll(async () => {
  lines = [];
  mailServer = await openMailServer();
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  world = await openDeskWorld({ SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`, MAIL_FROM: 'post@keten.example' }, createLog({ level: 'debug' }, stream));
});
afterAll(async () => {
  await world.served.close();
  await mailServer.close();
});

const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

test('the log of the main flows names no person, no words that were typed and no secret', async () => {
  const { home, ciso, served } = world;
  const stranger = httpVisitor(served.url);
  await stranger.post('/sign-in', { email: canary.address, password: canary.password });
  await stranger.get(`/sign-in?next=/${canary.words}`);
  await stranger.post('/set-up', { code: canary.words, adminName: canary.person, email: canary.address, password: canary.password });

  const { supplierId } = await world.supplier(undefined, `${canary.words} B.V.`);
  expect((await ciso.get(`${home}/suppliers?q=${canary.words}`)).text).toContain(`${canary.words} B.V.`);
  await ciso.get(`${home}/export/suppliers.csv?q=${canary.words}`);
  await ciso.get(`${home}/suppliers/${canary.address}`);
  await ciso.get(`/o/${canary.address}/suppliers`);
  const file = new FormData();
  file.append('file', new File([`Naam;E-mail\n${canary.words};${canary.address}\n`], `${canary.words}.csv`));
  await ciso.post(`${home}/imports/new`, file);

  const link = await world.invite(supplierId, { name: canary.person, email: canary.address });
  const secret = link.split('/').at(-1) ?? '';
  expect(secret).toHaveLength(43);
  await stranger.get(link);
  await stranger.get(`${link}.data`);
  await stranger.get(link.replace('/i/', '/%69/'));
  await stranger.get(`${link}/${canary.words}/${secret}`);
  await stranger.get(`/${secret}`);
  for (const door of ['q', 'join']) await stranger.get(`/${door}/${secret}`);
  await stranger.post(`${link}/question`, { text: canary.words, name: canary.person, email: canary.address });

  // Its refusal repeats whom it does not know, and ends up in an error.
  mailServer.refuse(450, `4.2.1 <${canary.address}> mailbox of ${canary.address} is full, see ${served.url}${link}`);
  await ciso.post(`${home}/suppliers/${supplierId}/invite`, { ...inviteValues, email: canary.address, name: canary.person });
  await served.app.jobs.drain();
  await expect.poll(() => logged().filter((line) => line.msg === 'request').length).toBeGreaterThanOrEqual(18);

  const text = lines.join('');
  expect(text).toContain('mailbox of …@… is full');
  for (const word of [canary.person, canary.address, canary.words, canary.password, secret, served.app.setUpCode, 'vogelhuis']) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
  const people = await served.app.db.read.selectFrom('person').select('email').execute();
  for (const { email } of people) expect(text).not.toContain(email);
});

test('each request is one line: where it led, how it ended, how long it took', () => {
  const requests = logged().filter((line) => line.msg === 'request');
  const paths = requests.map((line) => line.path);
  for (const path of ['/sign-in', '/i/…', '/q/…', '/join/…', '/i/…/question', '/o/…/suppliers', `${world.home}/export/suppliers.csv`]) expect(paths).toContain(path);
  for (const { requestId, method, status, ms } of requests) expect([typeof requestId, typeof method, typeof status, typeof ms]).toEqual(['string', 'string', 'number', 'number']);
});
