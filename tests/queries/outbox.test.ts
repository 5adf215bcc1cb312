import { readdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settableClock } from '#app/platform/clock/clock.ts';
import { createJobRunner } from '#app/platform/jobs/create-job-runner.server.ts';
import { createMailTransport } from '#app/platform/mail/create-mail-transport.server.ts';
import { enqueueMail, type MailRequest } from '#app/platform/mail/enqueue-mail.server.ts';
import type { MailConfig, MailTransport } from '#app/platform/mail/mail-transport.ts';
import { sendMailJob } from '#app/platform/mail/send-mail.server.ts';
import { newSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { openMailServer, type MailServer } from '#tests/setup/mail-server.ts';
import { silentLog } from '#tests/setup/silent-log.ts';

const start = '2026-03-14T09:00:00.000Z';
const from = { name: 'Ketenmark', email: 'ketenmark@vallei-energie.example' };

describeOnBothDialects('outbox', (getDb) => {
  const clock = settableClock(start);
  let folder: string;
  let server: MailServer;
  let transport: MailTransport;

  beforeEach(async () => {
    clock.set(start);
    folder = mkdtempSync(join(tmpdir(), 'ketenmark-mail-'));
    server = await openMailServer();
    const smtp: MailConfig = { kind: 'smtp', host: '127.0.0.1', port: server.port, secure: false, requireTls: false, user: null, password: null, from, caFile: null, returnAddress: null, folder };
    transport = createMailTransport(smtp, clock);
    await getDb().write.deleteFrom('job').execute();
    await getDb().write.deleteFrom('outbox_mail').execute();
    await getDb().write.deleteFrom('organisation').execute();
  });
  afterEach(async () => {
    transport.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const mail = (more: Partial<MailRequest> = {}): MailRequest => ({
    key: 'invitation:1',
    kind: 'supplier-invitation',
    organisationId: null,
    supplierId: null,
    to: { name: 'Joke de Wit', email: 'joke@dewit-liften.example' },
    locale: 'nl',
    subject: 'Vraag over uw NIS2-keurmerk – één minuut',
    html: '<p>Geachte mevrouw</p>',
    text: 'Geachte mevrouw',
    now: clock.now(),
    ...more,
  });
  const enqueue = (more?: Partial<MailRequest>) => transact(getDb(), (tx) => enqueueMail(tx, mail(more)));
  const send = () => {
    const app = { db: getDb(), mail: transport, clock };
    return createJobRunner({ ...app, log: silentLog, definitions: [sendMailJob], app: () => app }).drain();
  };
  const getMail = () => getDb().read.selectFrom('outbox_mail').selectAll().executeTakeFirstOrThrow();
  const getJob = () => getDb().read.selectFrom('job').selectAll().executeTakeFirstOrThrow();

  test('a mail reaches the server once, whole, and is marked sent', async () => {
    await enqueue();
    await enqueue();
    await send();
    await send();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({ from: from.email, to: ['joke@dewit-liften.example'] });
    expect(server.received[0]?.source).toContain(`Message-ID: <${(await getMail()).id}@vallei-energie.example>`);
    expect(await getMail()).toMatchObject({ sent_at: start, failed_at: null, failure: null });
  });

  test('keeps the secret of a link only while the mail is still here', async () => {
    const link = `https://ketenmark.example/i/${newSecret()}`;
    await enqueue({ text: `Antwoorden:\n${link}\n`, html: `<a href="${link}">${link}</a>` });
    await send();
    expect(server.received[0]?.source.replaceAll('=\r\n', '')).toContain(link);
    expect(await getMail()).toMatchObject({ text: 'Antwoorden:\nhttps://ketenmark.example/i/…\n', html: '<a href="https://ketenmark.example/i/…">https://ketenmark.example/i/…</a>' });
  });

  test('a mail that its transaction took back is never sent', async () => {
    const takenBack = transact(getDb(), async (tx) => {
      await enqueueMail(tx, mail());
      throw new Error('no');
    });
    await expect(takenBack).rejects.toThrow('no');
    await send();
    expect(server.received).toEqual([]);
  });

  test('a busy server is asked again later, with the same message', async () => {
    server.refuse(450, 'greylisted, come back later');
    await enqueue();
    await send();
    expect(await getMail()).toMatchObject({ sent_at: null, failed_at: null, failure: expect.stringContaining('greylisted') });
    expect(await getJob()).toMatchObject({ status: 'waiting', run_at: '2026-03-14T09:00:30.000Z' });
    server.accept();
    clock.set('2026-03-14T09:00:30.000Z');
    await send();
    expect(server.received).toHaveLength(1);
    expect(await getMail()).toMatchObject({ sent_at: '2026-03-14T09:00:30.000Z', failure: null });
  });

  test('a refusal for good is recorded and not repeated', async () => {
    server.refuse(550, 'no such person here');
    await enqueue();
    await send();
    expect(await getMail()).toMatchObject({ sent_at: null, failed_at: start, failure: expect.stringContaining('no such person here') });
    expect(await getJob()).toMatchObject({ status: 'dead', attempts: 1 });
  });

  test('a server that is away for too long makes the mail fail', async () => {
    await server.close();
    await enqueue();
    for (let attempt = 1; attempt <= 8; attempt++) {
      await send();
      clock.set((await getJob()).run_at);
    }
    expect(await getJob()).toMatchObject({ status: 'dead', attempts: 8 });
    expect((await getMail()).failed_at).not.toBeNull();
  });

  test('a mail of a demo organisation stays in the folder, whatever the transport', async () => {
    const organisationId = newId();
    await getDb().write.insertInto('organisation').values({ ...demoOrganisation, id: organisationId }).execute();
    await enqueue({ organisationId });
    await send();
    expect(server.received).toEqual([]);
    const [file = ''] = readdirSync(folder);
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain('To: Joke de Wit <joke@dewit-liften.example>');
    expect(text).toContain('Date: Sat, 14 Mar 2026 09:00:00 +0000');
    expect(await getMail()).toMatchObject({ is_demo: 1, sent_at: start });
  });
});

const demoOrganisation = {
  slug: 'vallei-energie',
  name: 'Vallei Energie',
  entity_class: 'essential',
  sector_number: 1,
  subsector_code: null,
  country: 'NL',
  time_zone: 'Europe/Amsterdam',
  legal_regime: 'cbw',
  contracting_authority: 0,
  locale: 'nl',
  is_demo: 1,
  created_at: start,
} as const;
