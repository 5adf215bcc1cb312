import { beforeAll, describe, expect, test } from 'vitest';
import { requestStates } from '#app/domain/invitation/request-state.ts';
import { transact } from '#db/dialect/transact.ts';
import { findInvitationToCopy, insertInvitation, listOpenInvitationIds, markInvitationAnswered, revokeInvitation, getInvitation, type NewInvitation } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { countRequests, listRequestIds, listRequests, listRequestsById } from '#db/queries/request-list.ts';
import { handleSupplierAnswer, insertSupplierAnswer } from '#db/queries/supplier-answer.ts';
import { enterCertificate, classify, openRegister, registerSupplier, verify, type Register } from '#tests/facts/register.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const moment = { now: '2026-03-14T09:00:00.000Z', today: '2026-03-14' };
const before = '2026-01-05T09:00:00.000Z';

describeOnBothDialects('requests', (getDb) => {
  let register: Register;
  const suppliers: Record<string, string> = {};

  async function ask(supplierId: string, more: Partial<NewInvitation> = {}): Promise<string> {
    const id = newId();
    const invitation: NewInvitation = {
      id,
      supplier_id: supplierId,
      contact_id: null,
      email: 'joke@dewit-liften.example',
      contact_name: 'Joke de Wit',
      locale: 'nl',
      token_hash: id,
      asked_json: '{}',
      lowest: 'QM20',
      highest: 'QM20',
      created_at: '2026-02-01T09:00:00.000Z',
      created_by_member_id: register.memberId,
      expires_at: '2026-05-01T09:00:00.000Z',
      ...more,
    };
    await transact(getDb(), (tx) => insertInvitation(tx, register.scope, invitation));
    return id;
  }
  const change = (work: Parameters<typeof transact>[1]) => transact(getDb(), work);
  const supplier = async (name: string) => (suppliers[name] = (await registerSupplier(register, before, { legal_name: name })).supplierId);

  beforeAll(async () => {
    register = await openRegister(getDb(), before);
    await ask(await supplier('waiting'));
    await ask(await supplier('expired'), { expires_at: moment.now });
    const revoked = await ask(await supplier('revoked'));
    await change((tx) => revokeInvitation(tx, register.scope, revoked, moment.now));
    const answered = await ask(await supplier('answered'), { expires_at: '2026-03-01T09:00:00.000Z' });
    await change(async (tx) => {
      await markInvitationAnswered(tx, register.scope, await getInvitation(tx, register.scope, answered), { now: '2026-02-03T09:00:00.000Z' });
      await insertSupplierAnswer(tx, register.scope, { id: 'question', supplier_id: suppliers.answered ?? '', invitation_id: answered, kind: 'question', certificate_id: null, expected_on: null, text: '?', answered_by: 'Joke', answered_at: moment.now });
    });
    const covered = await registerSupplier(register, before, { legal_name: 'covered' });
    suppliers.covered = covered.supplierId;
    await classify(register, covered, before, { it: 'privileged' });
    const { certificateId } = await enterCertificate(register, covered.supplierId, before, { level: 'QM30', valid_from: '2026-01-01' });
    await verify(register, covered.supplierId, certificateId, before, [covered.serviceId]);
    await ask(covered.supplierId, { created_at: '2026-01-10T09:00:00.000Z' });
    await ask(covered.supplierId, { created_at: '2026-01-20T09:00:00.000Z' });
    await registerSupplier(register, before, { legal_name: 'never asked' });
  });

  const list = (filter = {}, limit = 50, after?: { urgency: number; createdAt: string; id: string }) => listRequests(getDb().read, register.scope, filter, moment, { limit, after });

  test('count each asked supplier once, in exactly one state', async () => {
    expect(await countRequests(getDb().read, register.scope, moment)).toEqual({ waiting: 1, expired: 1, answered: 1, covered: 1, revoked: 1, toHandle: 1, open: 3 });
  });

  test.each(requestStates)('a figure is the length of the list behind it: %s', async (state) => {
    const { rows } = await list({ state });
    expect(rows.map((row) => [row.legal_name, row.request_state])).toEqual([[state, state]]);
  });

  test('what is open begins with the answers, and leaves out who is covered or was let off', async () => {
    expect((await list({ open: true })).rows.map((row) => row.legal_name)).toEqual(['answered', 'expired', 'waiting']);
  });

  test.each([{}, { open: true }, { toHandle: true }, ...requestStates.map((state) => ({ state }))])('an export holds exactly the rows of the list, in its order: %j', async (filter) => {
    const { rows } = await list(filter);
    const ids = await listRequestIds(getDb().read, register.scope, filter, moment);
    expect(ids).toEqual(rows.map((row) => row.id));
    const byId = new Map((await listRequestsById(getDb().read, register.scope, ids, moment)).map((row) => [row.id, row]));
    for (const row of rows) expect(byId.get(row.id)).toEqual(row);
  });

  test('what is to be handled is listed until it was', async () => {
    expect((await list({ toHandle: true })).rows.map((row) => row.legal_name)).toEqual(['answered']);
    await change((tx) => handleSupplierAnswer(tx, register.scope, 'question', { now: moment.now, memberId: register.memberId, reply: null }));
    expect((await list({ toHandle: true })).rows).toEqual([]);
  });

  test('pages without gap or repetition, the most urgent first', async () => {
    const seen: string[] = [];
    let after: { urgency: number; createdAt: string; id: string } | undefined;
    for (let page = 0; page < 10; page += 1) {
      const { rows, hasNext } = await list({}, 2, after);
      seen.push(...rows.map((row) => row.legal_name));
      const last = rows.at(-1);
      if (!hasNext || !last) break;
      after = { urgency: last.urgency, createdAt: last.created_at, id: last.id };
    }
    expect(seen).toEqual(['expired', 'waiting', 'covered', 'revoked', 'answered']);
  });

  test('the number to call is that of the person asked, else of the first contact', async () => {
    const supplierId = suppliers.waiting ?? '';
    const phoneNow = async () => (await list({ state: 'waiting' })).rows[0]?.phone;
    const contact = { organisation_id: register.scope.organisationId, supplier_id: supplierId, role: 'general', email: null, locale: null, created_at: before } as const;
    expect(await phoneNow()).toBeNull();
    await change(async (tx) => {
      await tx.insertInto('contact').values([{ ...contact, id: 'second', name: 'B', phone: '2', is_primary: 0 }, { ...contact, id: 'first', name: 'A', phone: '1', is_primary: 1 }]).execute();
    });
    expect(await phoneNow()).toBe('1');
    await getDb().write.updateTable('invitation').set({ contact_id: 'second' }).where('supplier_id', '=', supplierId).execute();
    expect(await phoneNow()).toBe('2');
  });

  describe('links', () => {
    test('only those that still work are open', async () => {
      const open = (name: string) => listOpenInvitationIds(getDb().read, register.scope, suppliers[name] ?? '', moment.now);
      expect(await Promise.all([open('waiting'), open('expired'), open('revoked')]).then((all) => all.map((ids) => ids.length))).toEqual([1, 0, 0]);
    });

    test('the next one begins with what the same member said last', async () => {
      const copied = await findInvitationToCopy(getDb().read, register.scope, register.memberId);
      expect(copied?.created_at).toBe('2026-02-01T09:00:00.000Z');
      expect(await findInvitationToCopy(getDb().read, register.scope, 'somebody else')).toEqual(copied);
    });
  });

  test('another organisation, and a member of other units, see none of it', async () => {
    const other = await openRegister(getDb(), before);
    const limited = unsafeOrganisationScope({ ...register.scope, unitIds: ['other'], actor: register.scope.actor });
    for (const scope of [other.scope, limited]) {
      expect((await listRequests(getDb().read, scope, {}, moment, { limit: 50 })).rows).toEqual([]);
      expect(await listRequestsById(getDb().read, scope, await listRequestIds(getDb().read, register.scope, {}, moment), moment)).toEqual([]);
      expect(Object.values(await countRequests(getDb().read, scope, moment))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    }
  });
});
