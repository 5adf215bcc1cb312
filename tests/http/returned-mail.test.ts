import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#db/queries/new-id.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';

const token = 'een-lang-geheim-van-de-mailserver';
let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld({ SMTP_URL: 'smtp://localhost:1', MAIL_FROM: 'Ketenmark <ketenmark@k.example>', MAIL_RETURN_ADDRESS: 'bounces@k.example', MAIL_RETURN_TOKEN: token });
});
afterAll(() => world.served.close());
beforeEach(() => world.served.clock.set('2026-03-14T09:30:00.000Z'));

async function sentMail() {
  const { supplierId } = await world.supplier();
  const id = newId();
  const row = { id, key: id, organisation_id: world.register.scope.organisationId, kind: 'supplier-invitation', supplier_id: supplierId, to_address: 'joke@dewit.example', to_name: 'Joke', locale: 'nl', subject: 'Vraag aan Joke', html: '', text: 'Dag', is_demo: 0, created_at: '2026-03-14T09:00:00.000Z', sent_at: '2026-03-14T09:01:00.000Z' } as const;
  await world.served.app.db.write.insertInto('outbox_mail').values(row).execute();
  return { id, supplierId };
}
const report = (id: string, action = 'failed') =>
  [
    `To: bounces+${id}@k.example`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 nobody of that name',
    '',
    '--b--',
    '',
  ].join('\r\n');
const hand = (body: string, authorization: string | null = `Bearer ${token}`) =>
  fetch(`${world.served.url}/mail/returned`, { method: 'POST', body, headers: { 'content-type': 'message/rfc822', ...(authorization !== null && { authorization }) } });
const mailRow = (id: string) => world.served.app.db.read.selectFrom('outbox_mail').select(['bounced_at', 'bounce', 'sent_at']).where('id', '=', id).executeTakeFirstOrThrow();

describe('what a mail server hands back', () => {
  test('is recorded with its words, once, and told on the pages of the mail and of the supplier', async () => {
    const { id, supplierId } = await sentMail();
    expect((await hand(report(id))).status).toBe(204);
    world.served.clock.set('2026-03-14T10:30:00.000Z');
    expect((await hand(report(id))).status).toBe(204);
    expect(await mailRow(id)).toMatchObject({ bounced_at: '2026-03-14T09:30:00.000Z', bounce: '5.1.1 550 nobody of that name' });
    for (const page of [`/mails/${id}`, `/suppliers/${supplierId}`, '/mails?show=bounced']) {
      const { text } = await world.ciso.get(`${world.home}${page}`);
      expect(text).toContain('Came back');
    }
    expect((await world.ciso.get(`${world.home}/mails/${id}`)).text).toContain('nobody of that name');
    expect((await world.ciso.get(`${world.home}/mails?show=sent`)).text).not.toContain('Vraag aan Joke');
  });

  test('a delay, an answering machine or a mail of somebody else changes nothing', async () => {
    const { id } = await sentMail();
    const bodies = [report(id, 'delayed'), `To: bounces+${id}@k.example\r\n\r\nI am away.`, report(newId()), 'x'];
    for (const body of bodies) expect((await hand(body)).status).toBe(204);
    expect(await mailRow(id)).toMatchObject({ bounced_at: null });
  });

  test('without the token the address does not exist', async () => {
    const { id } = await sentMail();
    for (const authorization of [null, 'Bearer', `Bearer ${token}x`]) expect((await hand(report(id), authorization)).status).toBeGreaterThanOrEqual(400);
    expect(await mailRow(id)).toMatchObject({ bounced_at: null });
  });

  test('what is too large is refused', async () => {
    expect((await hand('x'.repeat(600 * 1024))).status).toBe(413);
  });
});
