import { beforeAll, expect, test } from 'vitest';
import { funnelOf } from '#app/domain/invitation/funnel.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertCallNote, insertReminder, listCallNotesOfSupplier, listRemindersOfSupplier } from '#db/queries/chase.ts';
import { findInvitationByDigest } from '#db/queries/invitation-door.ts';
import { insertInvitation } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { listRequestSteps } from '#db/queries/request-funnel.ts';
import { listRequests } from '#db/queries/request-list.ts';
import { insertSupplierAnswer } from '#db/queries/supplier-answer.ts';
import { classify, enterCertificate, openRegister, registerSupplier, verify, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const before = '2026-01-05T09:00:00.000Z';
const on = (day: string) => `2026-02-${day}T09:00:00.000Z`;
const moment = { now: '2026-03-14T09:00:00.000Z', today: '2026-03-14' };

describeOnBothDialects('chasing', (getDb) => {
  let register: Register;
  let supplier: { supplierId: string; serviceId: string };
  let invitationId: string;

  async function ask(supplierId: string, at: string): Promise<string> {
    const id = newId();
    const facts = { contact_id: null, email: 'joke@dewit.example', contact_name: 'Joke', locale: 'nl', token_hash: id, asked_json: '{}', lowest: 'QM20', highest: 'QM20' } as const;
    await transact(getDb(), (tx) => insertInvitation(tx, register.scope, { id, supplier_id: supplierId, ...facts, created_at: at, created_by_member_id: register.memberId, expires_at: '2026-05-01T09:00:00.000Z' }));
    return id;
  }

  beforeAll(async () => {
    register = await openRegister(getDb(), before);
    supplier = await registerSupplier(register, before);
    await classify(register, supplier, before, { it: 'privileged' });
    invitationId = await ask(supplier.supplierId, on('01'));
  });

  const remind = (id: string, day: string) =>
    transact(getDb(), (tx) =>
      insertReminder(tx, register.scope, { id, supplier_id: supplier.supplierId, invitation_id: invitationId, token_hash: `digest-${id}`, sent_on: `2026-02-${day}`, sent_at: on(day), sent_by_member_id: register.memberId }),
    );
  const note = (id: string, day: string) =>
    transact(getDb(), (tx) =>
      insertCallNote(tx, register.scope, { id, supplier_id: supplier.supplierId, called_on: `2026-02-${day}`, spoke_with: null, said: id, recorded_at: on(day), recorded_by_member_id: register.memberId }),
    );

  test('a reminder is kept once a day, and its link opens the same door', async () => {
    await remind('one', '10');
    await remind('two', '12');
    await expect(remind('three', '12')).rejects.toThrow();
    expect((await listRemindersOfSupplier(getDb().read, register.scope, supplier.supplierId)).map((row) => row.id)).toEqual(['one', 'two']);
    for (const digest of [invitationId, 'digest-one', 'digest-two']) expect((await findInvitationByDigest(getDb().read, digest))?.invitation.id).toBe(invitationId);
    expect(await findInvitationByDigest(getDb().read, 'digest-three')).toBeNull();
  });

  test('calls are listed, the latest first, and both stand beside the request', async () => {
    await note('early', '03');
    await note('late', '14');
    expect((await listCallNotesOfSupplier(getDb().read, register.scope, supplier.supplierId)).map((row) => row.id)).toEqual(['late', 'early']);
    const { rows } = await listRequests(getDb().read, register.scope, {}, moment, { limit: 5 });
    expect(rows[0]).toMatchObject({ reminded_on: '2026-02-12', called_on: '2026-02-14' });
  });

  test('the funnel counts from the first invitation, and only what came after it', async () => {
    const { supplierId, serviceId } = supplier;
    await transact(getDb(), (tx) =>
      insertSupplierAnswer(tx, register.scope, { id: newId(), supplier_id: supplierId, invitation_id: invitationId, kind: 'question', certificate_id: null, expected_on: null, text: '?', answered_by: 'Joke', answered_at: on('05') }),
    );
    const { certificateId } = await enterCertificate(register, supplierId, on('11'), { level: 'QM30', valid_from: '2026-01-01' });
    await verify(register, supplierId, certificateId, on('12'), [serviceId]);
    await ask(supplierId, on('20'));
    const early = await registerSupplier(register, before, { legal_name: 'Shown before it was asked' });
    await enterCertificate(register, early.supplierId, '2026-01-10T09:00:00.000Z', { level: 'QM10', valid_from: '2026-01-01' });
    await ask(early.supplierId, on('01'));
    expect(funnelOf(await listRequestSteps(getDb().read, register.scope))).toEqual({
      asked: 2,
      steps: { answered: { count: 1, medianDays: 4 }, shown: { count: 1, medianDays: 6 }, verified: { count: 1, medianDays: 1 } },
    });
  });

  test('another organisation sees none of it', async () => {
    const { scope } = await openRegister(getDb(), before);
    expect(await listRequestSteps(getDb().read, scope)).toEqual([]);
    expect(await listRemindersOfSupplier(getDb().read, scope, supplier.supplierId)).toEqual([]);
    expect(await listCallNotesOfSupplier(getDb().read, scope, supplier.supplierId)).toEqual([]);
  });
});
