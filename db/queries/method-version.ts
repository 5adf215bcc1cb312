import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CalendarDate } from '#db/schema/columns.ts';
import type { MethodVersionTable } from '#db/schema/method-version.ts';

type Scope = OrganisationScope | SupplierScope;
export type MethodVersionRow = MethodVersionTable;

/** What a supplier is asked rests on the method too, so its scope reaches the versions, unlike other tables of the organisation. */
const versionsOf = (db: Db, scope: Scope) => db.selectFrom('method_version').where('organisation_id', '=', scope.organisationId);

/** The version in force on a day: of those that have begun, the last adopted. Null: none yet, the default is provisional. */
export async function findMethodVersionOn(db: Db, scope: Scope, date: CalendarDate): Promise<MethodVersionRow | null> {
  const row = await versionsOf(db, scope).selectAll().where('effective_on', '<=', date).orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row ?? null;
}

export async function findMethodVersion(db: Db, scope: Scope, number: number): Promise<MethodVersionRow | null> {
  return (await versionsOf(db, scope).selectAll().where('number', '=', number).executeTakeFirst()) ?? null;
}

/** Newest first, each with the name of who adopted it. */
export async function listMethodVersions(db: Db, scope: OrganisationScope): Promise<(MethodVersionRow & { adopted_by: string })[]> {
  return db
    .selectFrom('method_version')
    .innerJoin('member', (join) =>
      join.onRef('member.organisation_id', '=', 'method_version.organisation_id').onRef('member.id', '=', 'method_version.adopted_by_member_id'),
    )
    .innerJoin('person', 'person.id', 'member.person_id')
    .where('method_version.organisation_id', '=', scope.organisationId)
    .selectAll('method_version')
    .select('person.name as adopted_by')
    .orderBy('method_version.number', 'desc')
    .execute();
}

export async function insertMethodVersion(tx: Tx, scope: OrganisationScope, version: Omit<MethodVersionRow, 'organisation_id'>): Promise<void> {
  await tx.insertInto('method_version').values({ ...version, organisation_id: scope.organisationId }).execute();
}
