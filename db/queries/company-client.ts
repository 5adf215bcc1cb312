import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CompanyClientTable } from '#db/schema/company-client.ts';
import type { InvitationTable } from '#db/schema/invitation.ts';
import { inBatches } from './in-batches.ts';

/** An organisation that has this company in its register, as the company itself sees it: never shown to another client. */
export interface CompanyClient {
  organisationId: string;
  organisationName: string;
  timeZone: string;
  supplierId: string;
  /** How the client writes the company's name. */
  supplierName: string;
  /** The newest question of this client; null: it never asked, or its questions are gone. */
  invitation: ClientInvitation | null;
}
export type ClientInvitation = Pick<InvitationTable, 'id' | 'locale' | 'asked_json' | 'lowest' | 'highest' | 'created_at' | 'expires_at' | 'answered_at' | 'revoked_at'>;

type Company = Pick<CompanyScope, 'companyId'>;

/**
 * The clients of a company by name: rows of their registers that it has said to be its own, and those with which it has
 * just shared or to which it has just said so, before the client's own job has run. A row that was merged into another is left out.
 */
export async function listClientsOfCompany(db: Db, company: Company): Promise<CompanyClient[]> {
  const rows = [...(await joined(db, company)), ...(await justShared(db, company)), ...(await justJoined(db, company))];
  const clients = [...new Map(rows.map((row) => [`${row.organisationId} ${row.supplierId}`, row])).values()];
  const newest = await newestInvitations(db, clients);
  return clients
    .map((row) => ({ ...row, invitation: newest.get(row.supplierId) ?? null }))
    .sort((a, b) => a.organisationName.localeCompare(b.organisationName) || (a.supplierId < b.supplierId ? -1 : 1));
}

/** One of them; null: no client of this company. */
export async function findClientOfCompany(db: Db, company: Company, supplierId: string): Promise<CompanyClient | null> {
  return (await listClientsOfCompany(db, company)).find((client) => client.supplierId === supplierId) ?? null;
}

/** By when the company told each of these that proof comes, by row of its register; what holds now. A day that the client wrote down itself is its own. */
export async function listDaysTold(db: Db, clients: readonly CompanyClient[]): Promise<Map<string, CalendarDate>> {
  const told = new Map<string, CalendarDate>();
  await inBatches(clients, 100, async (batch) => {
    const rows = await db
      .selectFrom('agreed_date')
      .select(['supplier_id', 'agreed_on'])
      .where('superseded_at', 'is', null)
      .where('source', '=', 'supplier')
      .where((eb) => eb.or(batch.map(({ organisationId, supplierId }) => eb.and([eb('organisation_id', '=', organisationId), eb('supplier_id', '=', supplierId)]))))
      .execute();
    for (const { supplier_id, agreed_on } of rows) told.set(supplier_id, agreed_on);
  });
  return told;
}

/** The company says that this row is it. False: another one, or it itself, has said so before. */
export async function insertCompanyClient(tx: Tx, { companyId }: Company, row: Omit<CompanyClientTable, 'company_id'>): Promise<boolean> {
  const result = await tx
    .insertInto('company_client')
    .values({ ...row, company_id: companyId })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'supplier_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Which company has said so without sharing anything; null: none. */
export async function findCompanyThatJoined(db: Db, { organisationId }: { organisationId: string }, supplierId: string): Promise<string | null> {
  const row = await db.selectFrom('company_client').select('company_id').where('organisation_id', '=', organisationId).where('supplier_id', '=', supplierId).executeTakeFirst();
  return row?.company_id ?? null;
}

const columns = ['supplier.organisation_id as organisationId', 'organisation.name as organisationName', 'organisation.time_zone as timeZone', 'supplier.id as supplierId', 'supplier.legal_name as supplierName'] as const;

function joined(db: Db, { companyId }: Company) {
  return db
    .selectFrom('supplier')
    .innerJoin('organisation', 'organisation.id', 'supplier.organisation_id')
    .select(columns)
    .where('supplier.company_id', '=', companyId)
    .where('supplier.merged_into_id', 'is', null)
    .execute();
}

function justShared(db: Db, { companyId }: Company) {
  return db
    .selectFrom('share')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'share.organisation_id').onRef('supplier.id', '=', 'share.supplier_id'))
    .innerJoin('organisation', 'organisation.id', 'supplier.organisation_id')
    .select(columns)
    .where('share.company_id', '=', companyId)
    .where('supplier.company_id', 'is', null)
    .where('supplier.merged_into_id', 'is', null)
    .execute();
}

function justJoined(db: Db, { companyId }: Company) {
  return db
    .selectFrom('company_client')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'company_client.organisation_id').onRef('supplier.id', '=', 'company_client.supplier_id'))
    .innerJoin('organisation', 'organisation.id', 'supplier.organisation_id')
    .select(columns)
    .where('company_client.company_id', '=', companyId)
    .where('supplier.company_id', 'is', null)
    .where('supplier.merged_into_id', 'is', null)
    .execute();
}

async function newestInvitations(db: Db, clients: readonly { organisationId: string; supplierId: string }[]): Promise<Map<string, ClientInvitation>> {
  const newest = new Map<string, ClientInvitation>();
  await inBatches(clients, 100, async (batch) => {
    const rows = await db
      .selectFrom('invitation')
      .select(['supplier_id', 'id', 'locale', 'asked_json', 'lowest', 'highest', 'created_at', 'expires_at', 'answered_at', 'revoked_at'])
      .where((eb) => eb.or(batch.map(({ organisationId, supplierId }) => eb.and([eb('organisation_id', '=', organisationId), eb('supplier_id', '=', supplierId)]))))
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    for (const { supplier_id, ...invitation } of rows) newest.set(supplier_id, invitation);
  });
  return newest;
}
