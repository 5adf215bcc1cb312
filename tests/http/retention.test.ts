import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeExpiredEvidence } from '#app/features/retention/remove-expired-evidence.server.ts';
import { sweepOld } from '#app/features/retention/sweep-old.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { enterCertificate } from '#tests/facts/register.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import type { HttpVisitor } from './http-visitor.ts';

const then = '2022-01-10T10:00:00.000Z';
let world: DeskWorld;
let admin: HttpVisitor;
let page: string;
let proofId: string;
let fileId: string;
beforeAll(async () => {
  world = await openDeskWorld();
  admin = await world.signIn(world.register, 'admin');
  page = `${world.home}/settings/retention`;
  const { app } = world.served;
  const { supplierId } = await world.supplier();
  const stored = await app.files.commit(await app.files.putTemp(new TextEncoder().encode('%PDF-1.7'), { maxBytes: 100 }));
  fileId = newId();
  const owner = { company_id: null, organisation_id: world.register.scope.organisationId };
  await app.db.write.insertInto('evidence_file').values({ id: fileId, sha256: stored.sha256, media_type: 'application/pdf', bytes: stored.bytes, original_name: 'bewijs-2020.pdf', ...owner, created_at: then, removed_at: null }).execute();
  ({ proofId } = await enterCertificate(world.register, supplierId, then, { level: 'QM10', valid_from: '2019-01-01', valid_until: '2021-12-31', evidence_file_id: fileId }));
});
afterAll(() => world.served.close());

const plain = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/<!-- -->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const policy = () => world.served.app.db.read.selectFrom('organisation').select(['evidence_keep_years', 'mail_keep_days']).where('id', '=', world.register.scope.organisationId).executeTakeFirstOrThrow();

describe('the policy', () => {
  test('is set by who manages the organisation', async () => {
    expect((await world.ciso.get(page)).status).toBe(403);
    expect((await world.ciso.post(page, { intent: 'save', evidenceKeepYears: '1', mailKeepDays: '30' })).status).toBe(403);
    expect(plain((await admin.get(page)).text)).toContain('No files: they are kept for ever.');
  });

  test('is tried out before it holds', async () => {
    const told = plain((await admin.post(page, { intent: 'preview', evidenceKeepYears: '2', mailKeepDays: '180' })).text);
    expect(told).toContain('1 file');
    expect(told).toContain('bewijs-2020.pdf');
    expect(await policy()).toEqual({ evidence_keep_years: null, mail_keep_days: null });
  });

  test.each([
    { evidenceKeepYears: '0', mailKeepDays: '180' },
    { evidenceKeepYears: '31', mailKeepDays: '180' },
    { evidenceKeepYears: '2.5', mailKeepDays: '180' },
    { evidenceKeepYears: '2', mailKeepDays: '29' },
    { evidenceKeepYears: '2', mailKeepDays: '' },
    { evidenceKeepYears: 'x', mailKeepDays: 'x' },
  ])('is not %j', async (values) => {
    expect((await admin.post(page, { intent: 'save', ...values })).status).toBe(422);
    expect(await policy()).toEqual({ evidence_keep_years: null, mail_keep_days: null });
  });

  test('is saved with a witness, and then removes the file, which the screens say', async () => {
    expect((await admin.get(`${world.home}/files/${fileId}`)).status).toBe(200);
    expect((await admin.post(page, { intent: 'save', evidenceKeepYears: '2', mailKeepDays: '60' })).location).toBe(page);
    expect(await policy()).toEqual({ evidence_keep_years: 2, mail_keep_days: 60 });
    expect(await removeExpiredEvidence(world.served.app)).toBe(1);
    expect((await admin.get(`${world.home}/files/${fileId}`)).status).toBe(404);
    expect(plain((await admin.get(`${world.home}/verification/${proofId}`)).text)).toMatch(/bewijs-2020\.pdf was removed on .* by policy/);
    expect(plain((await admin.get(`${world.home}/audit-trail?what=retention`)).text)).toMatch(/removed by policy the file of a certificate that ended on 31 Dec 2021/);
  });
});

test('a mail without its text says so', async () => {
  const { supplierId } = await world.supplier();
  await world.invite(supplierId);
  const { app } = world.served;
  const { id } = await app.db.read.selectFrom('outbox_mail').select('id').where('supplier_id', '=', supplierId).executeTakeFirstOrThrow();
  await app.db.write.updateTable('outbox_mail').set({ sent_at: '2025-01-01T00:00:00.000Z' }).where('id', '=', id).execute();
  await sweepOld(app);
  const told = plain((await admin.get(`${world.home}/mails/${id}`)).text);
  expect(told).toMatch(/The text was removed on .* by policy/);
  expect(told).not.toContain('/i/');
});
