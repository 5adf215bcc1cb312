import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { OrganisationTable } from '#db/schema/organisation.ts';
import { RowNotFound } from './row-not-found.ts';

export type OrganisationRow = OrganisationTable;

export async function insertOrganisation(tx: Tx, organisation: OrganisationRow): Promise<void> {
  await tx.insertInto('organisation').values(organisation).execute();
}

export async function getOrganisation(db: Db, scope: Pick<OrganisationScope, 'organisationId'>): Promise<OrganisationRow> {
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', scope.organisationId).executeTakeFirst();
  if (!row) throw new RowNotFound('organisation');
  return row;
}

/** The slug too stays as it is: it stands in links that people have kept. */
export async function updateOrganisation(tx: Tx, scope: OrganisationScope, patch: Partial<Omit<OrganisationTable, 'id' | 'slug' | 'is_demo' | 'created_at'>>): Promise<void> {
  await tx.updateTable('organisation').set(patch).where('id', '=', scope.organisationId).execute();
}

export async function isSlugTaken(db: Db, slug: string): Promise<boolean> {
  return (await db.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined;
}

export async function countOrganisations(db: Db): Promise<{ real: number; demo: number }> {
  const rows = await db
    .selectFrom('organisation')
    .select(['is_demo', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('is_demo')
    .execute();
  const of = (isDemo: number) => Number(rows.find((row) => row.is_demo === isDemo)?.count ?? 0);
  return { real: of(0), demo: of(1) };
}

export interface OrganisationOfPerson {
  slug: string;
  name: string;
  isDemo: boolean;
}

/** Where a person is a member, by name. */
export async function listOrganisationsOfPerson(db: Db, personId: string): Promise<OrganisationOfPerson[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .select(['organisation.slug', 'organisation.name', 'organisation.is_demo'])
    .where('member.person_id', '=', personId)
    .where('member.removed_at', 'is', null)
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .execute();
  return rows.map((row) => ({ slug: row.slug, name: row.name, isDemo: row.is_demo === 1 }));
}

/** The invented ones, by name. */
export async function listDemoOrganisations(db: Db): Promise<OrganisationRow[]> {
  return db.selectFrom('organisation').selectAll().where('is_demo', '=', 1).orderBy('name').execute();
}

/** For the operator: every organisation with its size. */
export async function unsafeListOrganisations(db: Db) {
  return db
    .selectFrom('organisation')
    .leftJoin('chain_head', 'chain_head.chain_id', 'organisation.id')
    .select(['organisation.id', 'organisation.slug', 'organisation.name', 'organisation.is_demo', 'organisation.created_at'])
    .select(({ selectFrom, fn }) => [
      fn.coalesce('chain_head.sequence', sql<number>`0`).as('events'),
      selectFrom('supplier').select(fn.countAll<number>().as('n')).whereRef('supplier.organisation_id', '=', 'organisation.id').$castTo<{ n: number }>().as('suppliers'),
      selectFrom('member')
        .select(fn.countAll<number>().as('n'))
        .whereRef('member.organisation_id', '=', 'organisation.id')
        .where('member.removed_at', 'is', null)
        .$castTo<{ n: number }>()
        .as('members'),
    ])
    .orderBy('organisation.slug')
    .execute();
}

export async function findOrganisationBySlug(db: Db, slug: string): Promise<OrganisationRow | null> {
  return (await db.selectFrom('organisation').selectAll().where('slug', '=', slug).executeTakeFirst()) ?? null;
}

export async function organisationExists(db: Db, organisationId: string): Promise<boolean> {
  return (await db.selectFrom('organisation').select('id').where('id', '=', organisationId).executeTakeFirst()) !== undefined;
}
