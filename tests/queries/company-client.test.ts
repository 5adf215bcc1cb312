import { beforeAll, expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';
import type { App } from '#app/platform/app.ts';
import { leaveCompany } from '#app/features/supplier-desk/company/leave/leave-company.server.ts';
import { settableClock } from '#app/platform/clock/clock.ts';
import { joinClient } from '#app/platform/company/join-client.server.ts';
import { comeBack } from '#app/platform/desk/come-back.server.ts';
import { dropAccountJob } from '#app/platform/desk/drop-account.job.server.ts';
import { findCompanyOfSupplier } from '#app/platform/company/company-of-supplier.server.ts';
import { shareWithClients, stopSharing } from '#app/platform/company/share-with-clients.server.ts';
import { insertAgreedDate } from '#db/queries/agreed-date.ts';
import { listClientsOfCompany, listDaysTold } from '#db/queries/company-client.ts';
import { hasHadMembers, insertCompanyMember, listMembersOfCompany, removeCompanyMember } from '#db/queries/company-member.ts';
import { ensureDeskAccount, unsafeFindDeskAccount } from '#db/queries/desk-account.ts';
import { listLonelyCompanies } from '#db/queries/erase-organisation.ts';
import { unsafeFindInvitationDoor } from '#db/queries/invitation-door.ts';
import { insertInvitation } from '#db/queries/invitation.ts';
import { exportTables } from '#db/queries/organisation-export.ts';
import { listLiveShares } from '#db/queries/share.ts';
import { newId } from '#db/queries/new-id.ts';
import { enterCertificate, openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addAtDesk } from '#tests/setup/desk.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const now = '2026-03-01T10:00:00.000Z';
const actor = { kind: 'system', job: 'test' } as const;

describeOnBothDialects('the clients of a company', (getDb) => {
  let [one, other]: Register[] = [];
  beforeAll(async () => {
    [one, other] = [await openRegister(getDb()), await openRegister(getDb())];
  });
  const supplierOf = async (register: Register, company_id: string | null = null) => {
    const { supplierId } = await registerSupplier(register, now, { company_id });
    return { register, supplierId };
  };
  const addInvitation = async (register: Register, supplierId: string, at: string) => {
    const id = newId();
    const facts = { contact_id: null, email: 'sanne@pompen.example', contact_name: 'Sanne', locale: 'nl', token_hash: id, asked_json: '{}', lowest: 'QM10', highest: 'QM10', expires_at: '2026-06-01T10:00:00.000Z' } as const;
    await transact(getDb(), (tx) => insertInvitation(tx, register.scope, { id, supplier_id: supplierId, ...facts, created_at: at, created_by_member_id: register.memberId }));
    return id;
  };
  const company = async () => {
    const id = newId();
    await transact(getDb(), (tx) => tx.insertInto('company').values({ id, legal_name: 'Pompen Verzonnen B.V.', kvk_number: null, vat_number: null, lei: null, website: null, country: 'NL', locale: 'nl', created_at: now }).execute().then(() => undefined));
    return unsafeCompanyScope({ companyId: id, actor });
  };

  test('are the rows of registers that it has said to be its own, each with its newest question, and no others', async () => {
    const own = await company();
    const [here, there] = [await supplierOf(one!, own.companyId), await supplierOf(other!, own.companyId)];
    await supplierOf(one!, (await company()).companyId);
    await addInvitation(one!, here.supplierId, '2026-03-02T10:00:00.000Z');
    const newest = await addInvitation(one!, here.supplierId, '2026-03-03T10:00:00.000Z');
    const clients = await listClientsOfCompany(getDb().read, own);
    expect(clients.map((client) => [client.organisationId, client.supplierId, client.invitation?.id ?? null]).sort()).toEqual(
      [[one!.scope.organisationId, here.supplierId, newest], [other!.scope.organisationId, there.supplierId, null]].sort(),
    );
  });

  test('hold whom it has just shared with, before that client’s own half is done, and not a row that was merged away', async () => {
    const own = await company();
    const { supplierId } = await supplierOf(one!);
    const invitationId = await addInvitation(one!, supplierId, now);
    const { certificateId } = await enterCertificate(one!, supplierId, now, { level: 'QM10', valid_from: '2026-01-01' });
    await transact(getDb(), async (tx) => {
      await shareWithClients(tx, own, { certificateId, clients: [{ organisationId: one!.scope.organisationId, supplierId, invitationId }], consentedBy: 'Sanne', now });
    });
    expect((await listClientsOfCompany(getDb().read, own)).map((client) => client.supplierId)).toEqual([supplierId]);
    expect((await findCompanyOfSupplier(getDb().read, one!.scope, { id: supplierId, company_id: null }))?.companyId).toBe(own.companyId);
    const stays = await supplierOf(one!, own.companyId);
    await getDb().write.updateTable('supplier').set({ merged_into_id: stays.supplierId }).where('id', '=', supplierId).execute();
    expect((await listClientsOfCompany(getDb().read, own)).map((client) => client.supplierId)).toEqual([stays.supplierId]);
  });

  test('are those that it said to be, by the first company that says so, before that client’s own half is done', async () => {
    const [own, another] = [await company(), await company()];
    const { supplierId } = await supplierOf(one!);
    const invitationId = await addInvitation(one!, supplierId, now);
    const client = { organisationId: one!.scope.organisationId, supplierId, invitationId };
    const said = (by: typeof own) => transact(getDb(), (tx) => joinClient(tx, by, client, { joinedBy: 'Sanne', agreeing: ['kvk'], differing: [], now }));
    expect([(await said(own))?.type, await said(own), await said(another)]).toEqual(['company.joined_client', null, null]);
    expect((await listClientsOfCompany(getDb().read, own)).map((row) => [row.supplierId, row.invitation?.id])).toEqual([[supplierId, invitationId]]);
    expect(await listClientsOfCompany(getDb().read, another)).toEqual([]);
    expect((await findCompanyOfSupplier(getDb().read, one!.scope, { id: supplierId, company_id: null }))?.companyId).toBe(own.companyId);
    const doors = await Promise.all([own, another].map((by) => unsafeFindInvitationDoor(getDb().read, invitationId, { companyIds: [by.companyId], address: null })));
    expect(doors.map((door) => door?.invitation.id ?? null)).toEqual([invitationId, null]);
    expect(await listLonelyCompanies(getDb().read)).not.toContain(own.companyId);
  });

  test('were told a day by the company; a day that a client wrote down itself is not one', async () => {
    const own = await company();
    const { supplierId } = await supplierOf(one!, own.companyId);
    const toldDays = async () => [...(await listDaysTold(getDb().read, await listClientsOfCompany(getDb().read, own)))];
    const agree = (source: 'supplier' | 'member', agreed_on: string) => transact(getDb(), (tx) => insertAgreedDate(tx, one!.scope, { id: newId(), supplier_id: supplierId, agreed_on, source, effective_on: '2026-03-14', recorded_at: now }));
    await agree('supplier', '2026-09-01');
    await agree('supplier', '2026-10-01');
    expect(await toldDays()).toEqual([[supplierId, '2026-10-01']]);
    await agree('member', '2026-11-01');
    expect(await toldDays()).toEqual([]);
  });

  test('see a certificate beside each of their rows once, and all of it goes together', async () => {
    const own = await company();
    const rows = await Promise.all([1, 2].map(async () => {
      const { supplierId } = await supplierOf(one!, own.companyId);
      return { organisationId: one!.scope.organisationId, supplierId, invitationId: await addInvitation(one!, supplierId, now) };
    }));
    const { certificateId } = await enterCertificate(one!, rows[0]!.supplierId, now, { level: 'QM10', valid_from: '2026-01-01' });
    const share = (clients: typeof rows) => transact(getDb(), (tx) => shareWithClients(tx, own, { certificateId, clients, consentedBy: 'Sanne', now }));
    expect(await share(rows)).toHaveLength(2);
    await expect(share([rows[1]!]), 'twice beside one row').rejects.toThrow();
    const live = () => listLiveShares(getDb().read, own, one!.scope.organisationId);
    const given = await live();
    const events = await transact(getDb(), (tx) => stopSharing(tx, own, given, null, now));
    expect([events.length, await live(), await transact(getDb(), (tx) => stopSharing(tx, own, given, null, now))]).toEqual([2, [], []]);
    const jobs = await getDb().read.selectFrom('job').select('key').where('key', 'in', given.map(({ id }) => `lose-share:${id}`)).execute();
    expect(jobs).toHaveLength(1);
  });

  test('stay when the last one at its desk goes; the account goes with all that is its own, and the same address comes back', async () => {
    const own = await company();
    const app = { db: getDb(), clock: settableClock(now), jobs: { wake() {} }, mail: { forget: async () => {} } } as unknown as App;
    const { accountId, memberId, email } = await addAtDesk({ ...app, config: { publicAddress: { url: 'http://localhost', origin: 'http://localhost', isHttps: false } } } as unknown as App, own.companyId);
    const { accountId: colleague } = await transact(getDb(), async (tx) => {
      const account = await ensureDeskAccount(tx, { id: newId(), email: `sam.${newId()}@pompen.example`, name: 'Sam', locale: 'nl', created_at: now });
      const id = newId();
      await insertCompanyMember(tx, own, { id, account_id: account.id, added_at: now, added_by_account_id: accountId });
      await removeCompanyMember(tx, own, id, now);
      return { accountId: account.id };
    });
    const asked = { locale: 'nl', left: ['Pompen'] } as const;
    expect((await leaveCompany(app, { companyId: own.companyId, memberId, stops: true, asked: { ...asked, left: [...asked.left] } })).ok).toBe(true);
    const drop = () => dropAccountJob.run(app, { payload: { accountId, asked: { ...asked, left: [...asked.left] } } } as unknown as Parameters<typeof dropAccountJob.run>[1]);
    await drop();
    await drop();
    expect([await unsafeFindDeskAccount(getDb().read, accountId), await listMembersOfCompany(getDb().read, own), await hasHadMembers(getDb().read, own)]).toEqual([null, [], true]);
    expect(await getDb().read.selectFrom('company_member').select('added_by_account_id').where('account_id', '=', colleague).execute()).toEqual([{ added_by_account_id: null }]);
    expect(await getDb().read.selectFrom('audit_personal').select('field').where('chain_id', '=', own.companyId).execute()).toEqual([]);
    expect((await getDb().read.selectFrom('outbox_mail').select('kind').where('to_address', '=', email).execute()).map((mail) => mail.kind)).toEqual(['desk-deleted']);
    await supplierOf(one!, own.companyId);
    for await (const { table, rows } of exportTables(getDb().read, one!.scope)) if (table === 'company') expect(rows.find((row) => row.id === own.companyId), 'no client takes that along').not.toHaveProperty('return_hash');
    await comeBack(app, 'iemand@elders.example');
    expect(await listMembersOfCompany(getDb().read, own)).toEqual([]);
    await comeBack(app, email.toUpperCase());
    await comeBack(app, email);
    expect((await listMembersOfCompany(getDb().read, own)).map((member) => member.email)).toEqual([email]);
  });
});
