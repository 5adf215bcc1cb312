import { beforeAll, expect, test } from 'vitest';
import { transact } from '#db/dialect/transact.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';
import { findCompanyOfSupplier } from '#app/platform/company/company-of-supplier.server.ts';
import { shareWithClients } from '#app/platform/company/share-with-clients.server.ts';
import { listClientsOfCompany } from '#db/queries/company-client.ts';
import { insertInvitation } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { enterCertificate, openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
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
});
