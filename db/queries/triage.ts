import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/columns.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';

export type TriageState = SupplierTable['triage'];
export type UntriagedRow = Pick<SupplierTable, 'id' | 'legal_name' | 'spend_category' | 'yearly_spend_cents' | 'spend_currency'>;

/** Suppliers that nobody has judged yet, largest spend first. */
export async function listUntriaged(db: Db, scope: OrganisationScope, limit: number): Promise<UntriagedRow[]> {
  return from(db, scope, 'supplier')
    .select(['supplier.id', 'supplier.legal_name', 'supplier.spend_category', 'supplier.yearly_spend_cents', 'supplier.spend_currency'])
    .where('supplier.triage', '=', 'untriaged')
    .where('supplier.status', '!=', 'ended')
    .orderBy(sql`coalesce(supplier.yearly_spend_cents, 0)`, 'desc')
    .orderBy('supplier.id')
    .limit(limit)
    .execute();
}

/** Suppliers that were sent on and of which some level is still open, largest spend first. */
export async function listWaiting(db: Db, scope: OrganisationScope, limit: number): Promise<UntriagedRow[]> {
  return from(db, scope, 'supplier')
    .select(['supplier.id', 'supplier.legal_name', 'supplier.spend_category', 'supplier.yearly_spend_cents', 'supplier.spend_currency'])
    .where('supplier.triage', '=', 'to_classify')
    .where('supplier.status', '!=', 'ended')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('supplied_service')
          .leftJoin('classification', (join) =>
            join
              .onRef('classification.organisation_id', '=', 'supplied_service.organisation_id')
              .onRef('classification.supplied_service_id', '=', 'supplied_service.id')
              .on('classification.superseded_at', 'is', null)
              .onRef('classification.lowest', '=', 'classification.highest'),
          )
          .select('supplied_service.id')
          .whereRef('supplied_service.organisation_id', '=', 'supplier.organisation_id')
          .whereRef('supplied_service.supplier_id', '=', 'supplier.id')
          .where('supplied_service.ended_on', 'is', null)
          .where('classification.id', 'is', null),
      ),
    )
    .orderBy(sql`coalesce(supplier.yearly_spend_cents, 0)`, 'desc')
    .orderBy('supplier.id')
    .limit(limit)
    .execute();
}

/** How many suppliers stand in each state of triage, ended ones left out. */
export async function countByTriage(db: Db, scope: OrganisationScope): Promise<Record<TriageState, number>> {
  const rows = await from(db, scope, 'supplier')
    .select(['supplier.triage', (eb) => eb.fn.countAll<number>().as('n')])
    .where('supplier.status', '!=', 'ended')
    .groupBy('supplier.triage')
    .execute();
  const counts: Record<TriageState, number> = { untriaged: 0, to_classify: 0, no_relevant_dependency: 0, not_a_supplier: 0 };
  for (const row of rows) counts[row.triage] = row.n;
  return counts;
}

/** The spending categories with most suppliers in the whole register, judged or not, so that the answer stays while one works. */
export async function listLargestSpendCategories(db: Db, scope: OrganisationScope, limit: number): Promise<(string | null)[]> {
  const rows = await from(db, scope, 'supplier')
    .select('supplier.spend_category')
    .groupBy('supplier.spend_category')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('supplier.spend_category')
    .limit(limit)
    .execute();
  return rows.map((row) => row.spend_category);
}

/** All spending categories of some suppliers, largest amount first. */
export async function listSpendCategories(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'supplier_spend')
      .select(['supplier_spend.supplier_id', 'supplier_spend.category'])
      .where('supplier_spend.supplier_id', 'in', batch)
      .groupBy(['supplier_spend.supplier_id', 'supplier_spend.category'])
      .orderBy((eb) => eb.fn.sum('supplier_spend.amount_cents'), 'desc')
      .orderBy('supplier_spend.category')
      .execute();
    for (const row of rows) {
      const categories = found.get(row.supplier_id);
      if (categories) categories.push(row.category);
      else found.set(row.supplier_id, [row.category]);
    }
  });
  return found;
}

export interface LastTriage {
  at: Instant;
  triage: TriageState;
  count: number;
}

/**
 * What a member decided last: everything that one action decided bears one instant. Suppliers that were classified at that
 * instant were sent on by their answers, not by triage.
 */
export async function findLastTriage(db: Db, scope: OrganisationScope, memberId: string): Promise<LastTriage | null> {
  const last = await from(db, scope, 'supplier')
    .select(['supplier.triaged_at', 'supplier.triage', (eb) => eb.fn.countAll<number>().as('n')])
    .where('supplier.triaged_by_member_id', '=', memberId)
    .where('supplier.triaged_at', 'is not', null)
    .where('supplier.triage', '!=', 'untriaged')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('classification')
            .select('classification.id')
            .whereRef('classification.organisation_id', '=', 'supplier.organisation_id')
            .whereRef('classification.supplier_id', '=', 'supplier.id')
            .whereRef('classification.recorded_at', '=', 'supplier.triaged_at')
            .where('classification.source', '!=', 'triage'),
        ),
      ),
    )
    .groupBy(['supplier.triaged_at', 'supplier.triage'])
    .orderBy('supplier.triaged_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.triaged_at ? { at: last.triaged_at, triage: last.triage, count: last.n } : null;
}

/** The suppliers that one action of a member decided, those left out that were decided again since. */
export async function listTriagedAt(db: Db, scope: OrganisationScope, memberId: string, at: Instant): Promise<Pick<SupplierTable, 'id' | 'triage'>[]> {
  return from(db, scope, 'supplier')
    .select(['supplier.id', 'supplier.triage'])
    .where('supplier.triaged_by_member_id', '=', memberId)
    .where('supplier.triaged_at', '=', at)
    .where('supplier.triage', '!=', 'untriaged')
    .execute();
}
