import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';
import { enterCertificate } from '#tests/facts/register.ts';
import { openDeskWorld, today, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const notices = (supplierId: string) =>
  world.served.app.db.read.selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).where('kind', '=', 'answer-notice').orderBy('id').execute();

async function asked() {
  const { supplierId } = await world.supplier();
  return { supplierId, link: await world.invite(supplierId) };
}
const ask = (link: string, text = 'Must the lifts be in it?') => httpVisitor(world.served.url).post(`${link}/question`, { text, answeredBy: 'Joke de Wit' });

describe('who sent the request', () => {
  test('gets one mail per answer, in its own language, with the way to the supplier', async () => {
    const { supplierId, link } = await asked();
    await ask(link);
    const [notice, ...others] = await notices(supplierId);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ locale: 'en', subject: 'Liften De Wit B.V. asks a question', to_name: 'Robin ciso' });
    expect(notice?.text).toContain('Must the lifts be in it?');
    expect(notice?.text).toContain(`${world.served.url}${world.home}/suppliers/${supplierId}`);
    await ask(link, 'And the doors?');
    expect(await notices(supplierId)).toHaveLength(2);
  });

  test('hears of a date with the date', async () => {
    const { supplierId, link } = await asked();
    await httpVisitor(world.served.url).post(`${link}/no-certificate`, { expectedOn: '2026-09-01', text: '', answeredBy: 'Joke de Wit' });
    expect((await notices(supplierId))[0]?.text).toContain('1 September 2026');
  });

  test('hears of a shared certificate once, however often the job runs', async () => {
    const { supplierId, link } = await asked();
    const form = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Liften De Wit B.V.', issuer: 'Keurders Verzonnen', certificateNumber: 'QM-1', validFrom: '2026-02-01', validUntil: '2029-01-31', answeredBy: 'Joke de Wit', consent: 'on' };
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.append(name, value);
    const { certificatePdf } = await import('#tests/fixtures/certificate-pdf.ts');
    body.append('file', new Blob([new Uint8Array(await certificatePdf({ title: 'QM', holder: form.holderName, number: 'QM-1', validUntil: form.validUntil }))]), 'c.pdf');
    await httpVisitor(world.served.url).post(`${link}/certificate`, body);
    await world.served.app.jobs.drain();
    await transact(world.served.app.db, (tx) => tx.updateTable('job').set({ status: 'waiting' }).where('kind', '=', 'receive-share').execute());
    await world.served.app.jobs.drain();
    expect((await notices(supplierId)).map((mail) => mail.subject)).toEqual(['Liften De Wit B.V. has shared a certificate']);
  });

  test('gets nothing any more after leaving', async () => {
    const { supplierId, link } = await asked();
    const db = world.served.app.db;
    const members = () => db.write.updateTable('member').where('organisation_id', '=', world.register.scope.organisationId);
    await members().set({ removed_at: `${today}T00:00:00.000Z` }).execute();
    await ask(link);
    await members().set({ removed_at: null }).execute();
    expect(await notices(supplierId)).toEqual([]);
    expect(await listAnswersOfSupplier(db.read, world.register.scope, supplierId)).toHaveLength(1);
  });
});

test('the navigation counts what waits, and no longer when it was handled', async () => {
  const fresh = await openDeskWorld();
  const count = async (path: string) => new RegExp(`href="${fresh.home}/${path}"[^>]*>[^<]*<span[^>]*>(\\d+)</span>`).exec((await fresh.ciso.get(fresh.home)).text)?.[1];
  expect([await count('requests'), await count('verification')]).toEqual([undefined, undefined]);
  const { supplierId } = await fresh.supplier();
  await httpVisitor(fresh.served.url).post(`${await fresh.invite(supplierId)}/question`, { text: 'Why?', answeredBy: 'Joke' });
  await enterCertificate(fresh.register, supplierId, `${today}T09:00:00.000Z`, { level: 'QM20', valid_from: '2026-01-01' });
  expect([await count('requests'), await count('verification')]).toEqual(['1', '1']);
  const [answer] = await listAnswersOfSupplier(fresh.served.app.db.read, fresh.register.scope, supplierId);
  await fresh.ciso.post(`${fresh.home}/requests`, { intent: 'handle', answerId: answer?.id ?? '', reply: '' });
  expect(await count('requests')).toBeUndefined();
  await fresh.served.close();
});
