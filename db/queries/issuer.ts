import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { IssuerContactTable, IssuerTable } from '#db/schema/issuer.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type IssuerRow = IssuerTable;
export type IssuerContactRow = IssuerContactTable;

const listed = (db: Db, scope: OrganisationScope) => from(db, scope, 'issuer').selectAll('issuer').where('issuer.removed_at', 'is', null);

/** Those on the list, by name. */
export async function listIssuers(db: Db, scope: OrganisationScope): Promise<IssuerRow[]> {
  return listed(db, scope).orderBy('issuer.name_key').orderBy('issuer.id').execute();
}

/** Also one that was taken off the list: what was asked of it is still told. */
export async function getIssuer(db: Db, scope: OrganisationScope, issuerId: string): Promise<IssuerRow> {
  const issuer = await from(db, scope, 'issuer').selectAll('issuer').where('issuer.id', '=', issuerId).executeTakeFirst();
  if (!issuer) throw new RowNotFound('issuer');
  return issuer;
}

/** One on the list that goes by this name, capitals and accents aside. */
export async function findIssuerByName(db: Db, scope: OrganisationScope, name: string): Promise<IssuerRow | null> {
  return (await listed(db, scope).where('issuer.name_key', '=', foldName(name)).orderBy('issuer.id').executeTakeFirst()) ?? null;
}

export async function insertIssuer(tx: Tx, scope: OrganisationScope, issuer: Pick<IssuerRow, 'id' | 'name' | 'locale' | 'created_at' | 'created_by_member_id'>): Promise<void> {
  await tx
    .insertInto('issuer')
    .values({ ...issuer, name_key: foldName(issuer.name), organisation_id: scope.organisationId, removed_at: null })
    .execute();
}

export async function updateIssuer(tx: Tx, scope: OrganisationScope, issuerId: string, { name, locale }: Pick<IssuerRow, 'name' | 'locale'>): Promise<void> {
  await updateIn(tx, scope, 'issuer').set({ name, name_key: foldName(name), locale }).where('issuer.id', '=', issuerId).execute();
}

/** Off the list, with all the ways to reach it. */
export async function removeIssuer(tx: Tx, scope: OrganisationScope, issuerId: string, now: Instant): Promise<void> {
  await updateIn(tx, scope, 'issuer').set({ removed_at: now }).where('issuer.id', '=', issuerId).execute();
  await updateIn(tx, scope, 'issuer_contact').set({ removed_at: now }).where('issuer_contact.issuer_id', '=', issuerId).where('issuer_contact.removed_at', 'is', null).execute();
}

/** Every way to reach those on the list, with who added it; of one issuer, or of all. */
export async function listIssuerContacts(db: Db, scope: OrganisationScope, issuerId?: string) {
  const rows = from(db, scope, 'issuer_contact')
    .innerJoin('issuer', (join) => join.onRef('issuer.organisation_id', '=', 'issuer_contact.organisation_id').onRef('issuer.id', '=', 'issuer_contact.issuer_id'))
    .leftJoin('member', (join) => join.onRef('member.organisation_id', '=', 'issuer_contact.organisation_id').onRef('member.id', '=', 'issuer_contact.added_by_member_id'))
    .leftJoin('person', 'person.id', 'member.person_id')
    .selectAll('issuer_contact')
    .select(['issuer.name as issuer_name', 'issuer.name_key as issuer_name_key', 'issuer.locale as issuer_locale', 'person.name as added_by'])
    .where('issuer_contact.removed_at', 'is', null)
    .where('issuer.removed_at', 'is', null);
  return (issuerId === undefined ? rows : rows.where('issuer_contact.issuer_id', '=', issuerId)).orderBy('issuer.name_key').orderBy('issuer_contact.added_at').orderBy('issuer_contact.id').execute();
}

export type ListedContact = Awaited<ReturnType<typeof listIssuerContacts>>[number];

export async function insertIssuerContact(tx: Tx, scope: OrganisationScope, contact: Omit<IssuerContactRow, 'organisation_id' | 'removed_at'>): Promise<void> {
  await tx
    .insertInto('issuer_contact')
    .values({ ...contact, organisation_id: scope.organisationId, removed_at: null })
    .execute();
}

/** False when it is not on the list of this issuer any more. */
export async function removeIssuerContact(tx: Tx, scope: OrganisationScope, issuerId: string, contactId: string, now: Instant): Promise<boolean> {
  const result = await updateIn(tx, scope, 'issuer_contact')
    .set({ removed_at: now })
    .where('issuer_contact.issuer_id', '=', issuerId)
    .where('issuer_contact.id', '=', contactId)
    .where('issuer_contact.removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
