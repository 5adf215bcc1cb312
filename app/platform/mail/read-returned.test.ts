import { describe, expect, it, test } from 'vitest';
import { readReturned } from './read-returned.ts';
import { mailIdIn, returnAddressOf } from './return-address.ts';

const id = '0198c0de-1111-7222-8333-444455556666';
const lines = (...text: string[]) => Buffer.from(text.join('\r\n'));

interface Report {
  to?: string;
  status?: string[];
  returned?: string;
}

function report({ to = `bounces+${id}@ketenmark.example`, status = ['Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 <joke@dewit.example>:', '    Recipient address rejected'], returned = 'Message-ID: <other@x.example>' }: Report = {}) {
  return lines(
    'From: MAILER-DAEMON@mx.example',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you …',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Sat, 14 Mar 2026 10:00:00 +0100',
    '',
    'Final-Recipient: rfc822; joke@dewit.example',
    ...status,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    returned,
    'Subject: Vraag',
    '',
    '--b--',
    '',
  );
}

describe('readReturned', () => {
  test('knows the mail by the address that it came back to, and tells why in the server’s words', async () => {
    expect(await readReturned(report())).toEqual({ mailId: id, failed: true, words: '5.1.1 550 5.1.1 <joke@dewit.example>: Recipient address rejected' });
  });
  test('else by the message that was returned', async () => {
    expect(await readReturned(report({ to: 'postmaster@ketenmark.example', returned: `Message-ID: <${id}@ketenmark.example>` }))).toMatchObject({ mailId: id });
    expect(await readReturned(report({ to: 'postmaster@ketenmark.example' }))).toMatchObject({ mailId: null });
  });
  it.each([
    ['a delay', ['Action: delayed', 'Status: 4.4.1']],
    ['a delivery', ['Action: delivered', 'Status: 2.0.0']],
  ])('takes %s for what it is', async (_case, status) => expect(await readReturned(report({ status }))).toMatchObject({ failed: false }));
  test('a refusal without a reason is one all the same', async () => expect(await readReturned(report({ status: ['Action: Failed'] }))).toEqual({ mailId: id, failed: true, words: 'no reason given' }));
  it.each([
    ['an answering machine', lines('From: joke@dewit.example', `To: bounces+${id}@k.example`, 'Auto-Submitted: auto-replied', '', 'I am away.')],
    ['parts within parts without end', lines(...Array.from({ length: 400 }, (_, n) => [`Content-Type: multipart/mixed; boundary="b${n}"`, '', `--b${n}`]).flat())],
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7_919) % 256))],
  ])('is not misled by %s', async (_case, raw) => expect(await readReturned(raw)).toBeNull());
});

test('a return address names one mail, and is read back from any text', () => {
  expect(returnAddressOf('bounces@k.example', id)).toBe(`bounces+${id}@k.example`);
  expect(mailIdIn(`Joke <bounces+${id.toUpperCase()}@k.example>`)).toBe(id);
  expect(mailIdIn('bounces+1@k.example')).toBeNull();
});
