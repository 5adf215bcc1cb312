import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { MemberTable } from '#db/schema/member.ts';
import type { OrganisationRow } from './organisation.ts';
import { RowNotFound } from './row-not-found.ts';

export type MemberRow = MemberTable;

export interface Membership {
  organisation: OrganisationRow;
  member: MemberRow;
}

/** The door of the session: which member a person is in the organisation that the URL names. Null: a stranger there. */
export async function findMembership(db: Db, personId: string, slug: string): Promise<Membership | null> {
  const organisation = await db.selectFrom('organisation').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (!organisation) return null;
  const member = await db
    .selectFrom('member')
    .selectAll()
    .where('organisation_id', '=', organisation.id)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return member ? { organisation, member } : null;
}

export async function listUnitIdsOfMember(db: Db, organisationId: string, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('member_unit')
    .select('unit_id')
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => row.unit_id);
}

export interface MemberWithPerson extends MemberRow {
  name: string;
  email: string;
}

function withPerson(db: Db, scope: OrganisationScope) {
  return db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .selectAll('member')
    .select(['person.name', 'person.email'])
    .where('member.organisation_id', '=', scope.organisationId);
}

/** Those who are members today, by name. */
export async function listMembers(db: Db, scope: OrganisationScope): Promise<MemberWithPerson[]> {
  return withPerson(db, scope).where('member.removed_at', 'is', null).orderBy('person.name').orderBy('member.id').execute();
}

/** Those who are members today, with the language that each of them reads. */
export async function listMembersWithLocale(db: Db, scope: OrganisationScope): Promise<(MemberWithPerson & { locale: 'en' | 'nl' | null })[]> {
  return withPerson(db, scope).select('person.locale').where('member.removed_at', 'is', null).orderBy('person.name').orderBy('member.id').execute();
}

/** Everybody who ever was a member, by name: for what they did then. */
export async function listMembersEver(db: Db, scope: OrganisationScope): Promise<MemberWithPerson[]> {
  return withPerson(db, scope).orderBy('person.name').orderBy('member.id').execute();
}

/** Removed members too: their names stand under what they decided. */
export async function findMember(db: Db, scope: OrganisationScope, memberId: string): Promise<MemberWithPerson | null> {
  return (await withPerson(db, scope).where('member.id', '=', memberId).executeTakeFirst()) ?? null;
}

export async function getMember(db: Db, scope: OrganisationScope, memberId: string): Promise<MemberWithPerson> {
  const member = await findMember(db, scope, memberId);
  if (!member) throw new RowNotFound('member');
  return member;
}

export async function insertMember(tx: Tx, member: MemberRow): Promise<void> {
  await tx.insertInto('member').values(member).execute();
}

export async function updateMember(
  tx: Tx,
  scope: OrganisationScope,
  memberId: string,
  patch: Partial<Pick<MemberTable, 'role' | 'can_approve' | 'is_unit_limited' | 'removed_at' | 'joined_at'>>,
): Promise<void> {
  await tx.updateTable('member').set(patch).where('organisation_id', '=', scope.organisationId).where('id', '=', memberId).execute();
}

export async function replaceMemberUnits(tx: Tx, scope: OrganisationScope, memberId: string, unitIds: readonly string[]): Promise<void> {
  const { organisationId } = scope;
  await tx.deleteFrom('member_unit').where('organisation_id', '=', organisationId).where('member_id', '=', memberId).execute();
  if (unitIds.length === 0) return;
  await tx
    .insertInto('member_unit')
    .values(unitIds.map((unitId) => ({ organisation_id: organisationId, member_id: memberId, unit_id: unitId })))
    .execute();
}

export async function countAdmins(db: Db, scope: OrganisationScope): Promise<number> {
  const row = await db
    .selectFrom('member')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', scope.organisationId)
    .where('role', '=', 'admin')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The row of a person in this organisation, removed or not: there is only ever one. */
export async function findMemberOfPerson(db: Db, scope: OrganisationScope, personId: string): Promise<MemberRow | null> {
  const row = await db.selectFrom('member').selectAll().where('organisation_id', '=', scope.organisationId).where('person_id', '=', personId).executeTakeFirst();
  return row ?? null;
}

/** Whether a person is a member of any organisation but this one. */
export async function isMemberElsewhere(db: Db, organisationId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('member')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '!=', organisationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every organisation that a person is a member of today. */
export async function unsafeListMembershipsOfPerson(db: Db, personId: string): Promise<{ organisationId: string; memberId: string }[]> {
  return db.selectFrom('member').select(['organisation_id as organisationId', 'id as memberId']).where('person_id', '=', personId).where('removed_at', 'is', null).orderBy('organisation_id').execute();
}

/** Unit ids by member id, for all who are limited. */
export async function listMemberUnits(db: Db, scope: OrganisationScope): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('member_unit')
    .select(['member_id', 'unit_id'])
    .where('organisation_id', '=', scope.organisationId)
    .orderBy('member_id')
    .orderBy('unit_id')
    .execute();
  const units = new Map<string, string[]>();
  for (const { member_id, unit_id } of rows) units.set(member_id, [...(units.get(member_id) ?? []), unit_id]);
  return units;
}

/** Where a member is told something, in which language; null when they left, or chose to be forgotten. */
export async function findMemberAddress(db: Db, scope: Pick<OrganisationScope, 'organisationId'>, memberId: string) {
  const row = await db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['person.name', 'person.email', 'person.locale'])
    .where('member.organisation_id', '=', scope.organisationId)
    .where('member.id', '=', memberId)
    .where('member.removed_at', 'is', null)
    .where('person.anonymised_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Members who may approve and can see the suppliers of a unit; null: those of no unit. */
export async function listApproverIds(db: Db, scope: OrganisationScope, unitId: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .select('member.id')
    .where('member.organisation_id', '=', scope.organisationId)
    .where('member.removed_at', 'is', null)
    .where('member.can_approve', '=', 1)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('member.is_unit_limited', '=', 0),
        exists(selectFrom('member_unit').select('member_unit.unit_id').whereRef('member_unit.organisation_id', '=', 'member.organisation_id').whereRef('member_unit.member_id', '=', 'member.id').where('member_unit.unit_id', '=', unitId ?? '')),
      ]),
    )
    .orderBy('member.id')
    .execute();
  return rows.map((row) => row.id);
}
