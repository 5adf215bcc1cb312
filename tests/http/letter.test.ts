import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld({ LIMIT_PUBLIC_FORM: '12' });
});
afterAll(() => world.served.close());
beforeEach(() => world.served.clock.set('2026-03-14T09:30:00.000Z'));

const values = { name: 'De heer J. Verzonnen', address: 'Havenweg 1\n3812 AB Amersfoort', locale: 'nl', contactName: 'Noor Verzonnen', contactPhone: '+31 30 000 00 00', contactEmail: 'noor@verzonnen.example', wantedOn: '2026-12-14' };
const letterPath = (supplierId: string) => `${world.home}/suppliers/${supplierId}/letter`;
/** Each guest from an address of their own would have a budget of their own; here all share one, so it is spent sparingly. */
const type = (code: string) => httpVisitor(world.served.url).post('/i', { code });

async function withLetter() {
  const { supplierId } = await world.supplier();
  const answer = await world.ciso.post(letterPath(supplierId), values);
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(answer.text)?.[0] ?? '';
  return { supplierId, answer, code };
}

describe('a letter', () => {
  test('holds who asks, what, by when, whom to call, and a code that is shown once', async () => {
    const { supplierId, answer, code } = await withLetter();
    expect(answer.status).toBe(200);
    for (const words of ['Waterwerken Verzonnen', 'De heer J. Verzonnen', 'Havenweg 1', '3812 AB Amersfoort', 'QM20', '14 december 2026', 'Noor Verzonnen', '+31 30 000 00 00', '12 juni 2026']) expect(answer.text).toContain(words);
    expect(code).not.toBe('');
    expect((await world.ciso.get(letterPath(supplierId))).text).not.toContain(code);
    const rows = JSON.stringify([
      await world.served.app.db.read.selectFrom('invitation_link').selectAll().execute(),
      await world.served.app.db.read.selectFrom('invitation').selectAll().execute(),
      await world.served.app.db.read.selectFrom('outbox_mail').selectAll().execute(),
      await world.served.app.db.read.selectFrom('audit_event').selectAll().execute(),
    ]);
    expect(rows).not.toContain(code);
    expect(rows).not.toContain('Havenweg');
    expect((await world.ciso.get(`${world.home}/audit-trail?what=invitation`)).text).toContain('by letter');
  });

  test('opens the page for whoever types the code, in capitals or not, with a link of its own each time', async () => {
    const { code } = await withLetter();
    const [first, second] = [await type(code), await type(code.toLowerCase().replaceAll('-', ' '))];
    expect([first.status, second.status]).toEqual([303, 303]);
    const links = [first, second].map((answer) => answer.headers.get('location') ?? '');
    expect(new Set(links).size).toBe(2);
    for (const link of links) expect((await httpVisitor(world.served.url).get(link)).text).toContain('Waterwerken Verzonnen');
  });

  test('whose code stands in an address opens nothing', async () => {
    const { code } = await withLetter();
    for (const path of [`/i/${code}`, `/i/${code.replaceAll('-', '')}`]) expect((await httpVisitor(world.served.url).get(path)).status).toBe(404);
  });

  test('of before does not work any more once there is another, nor after its time', async () => {
    const { supplierId, code } = await withLetter();
    await world.ciso.post(letterPath(supplierId), values);
    const answer = await type(code);
    expect(answer.status).toBe(422);
    const later = await withLetter();
    world.served.clock.set('2026-06-13T09:30:00.000Z');
    expect((await type(later.code)).status).toBe(422);
  });

  test('is made only by who may ask, for a supplier of theirs, on a day that exists', async () => {
    const { supplierId } = await world.supplier();
    expect((await world.viewer.post(letterPath(supplierId), values)).status).toBe(403);
    expect((await world.ciso.post(letterPath('0198c0de-0000-7000-8000-000000000000'), values)).status).toBe(404);
    const wrong = await world.ciso.post(letterPath(supplierId), { ...values, wantedOn: '2026-02-30', contactPhone: 'bel' });
    expect(wrong.status).toBe(422);
    const none = await world.supplier(null);
    expect((await world.ciso.get(letterPath(none.supplierId))).text).toContain('No level yet');
    expect((await world.ciso.post(letterPath(none.supplierId), values)).status).toBe(409);
  });

  test('has no address: no reminder and no fresh link by mail', async () => {
    const { supplierId } = await withLetter();
    const { id } = await world.served.app.db.read.selectFrom('invitation').select('id').where('supplier_id', '=', supplierId).executeTakeFirstOrThrow();
    world.served.clock.set('2026-03-16T09:30:00.000Z');
    for (const intent of ['remind', 'resend']) await world.ciso.post(`${world.home}/requests`, { intent, invitationId: id });
    expect(await world.served.app.db.read.selectFrom('outbox_mail').select('id').where('supplier_id', '=', supplierId).execute()).toEqual([]);
  });
});

test('guessing ends: attempts are counted by address', async () => {
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 14; attempt += 1) statuses.push((await type('AAAA-BBBB-CCCC')).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await httpVisitor(world.served.url).get('/i')).status).toBe(200);
});
