import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { ClassificationTable } from '#db/schema/classification.ts';
import type { Instant } from '#db/schema/columns.ts';
import { inBatches } from './in-batches.ts';
import { from, updateIn } from './scoped.ts';

type Scope = OrganisationScope | SupplierScope;
export type ClassificationRow = ClassificationTable;
export type NewClassification = Omit<ClassificationTable, 'organisation_id' | 'superseded_at'>;

/** The answers that hold now about one supplied service. */
export async function findClassification(db: Db, scope: Scope, serviceId: string): Promise<ClassificationRow | null> {
  const row = await from(db, scope, 'classification')
    .selectAll('classification')
    .where('classification.supplied_service_id', '=', serviceId)
    .where('classification.superseded_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The answers that hold now about all supplied services of some suppliers. */
export async function listClassifications(db: Db, scope: Scope, supplierIds: readonly string[]): Promise<ClassificationRow[]> {
  const found: ClassificationRow[] = [];
  await inBatches(supplierIds, 1, async (batch) => {
    const rows = await from(db, scope, 'classification')
      .selectAll('classification')
      .where('classification.supplier_id', 'in', batch)
      .where('classification.superseded_at', 'is', null)
      .orderBy('classification.supplier_id')
      .orderBy('classification.supplied_service_id')
      .execute();
    found.push(...rows);
  });
  return found;
}

/** Answers by id, held or superseded; those of the ids that this scope may see. */
export async function findClassifications(db: Db, scope: Scope, ids: readonly string[]): Promise<ClassificationRow[]> {
  const found: ClassificationRow[] = [];
  await inBatches(ids, 1, async (batch) => {
    found.push(...(await from(db, scope, 'classification').selectAll('classification').where('classification.id', 'in', batch).execute()));
  });
  return found;
}

/** Every answer that was ever recorded about one supplied service, newest first. */
export async function listClassificationHistory(db: Db, scope: Scope, serviceId: string): Promise<ClassificationRow[]> {
  return from(db, scope, 'classification')
    .selectAll('classification')
    .where('classification.supplied_service_id', '=', serviceId)
    .orderBy('classification.recorded_at', 'desc')
    .orderBy('classification.id', 'desc')
    .execute();
}

/** Records new answers and supersedes those that held until now, for many supplied services at once. */
export async function replaceClassifications(tx: Tx, scope: OrganisationScope, rows: readonly NewClassification[], now: Instant): Promise<void> {
  await inBatches(rows, 1, async (batch) => {
    await updateIn(tx, scope, 'classification')
      .set({ superseded_at: now })
      .where('classification.supplied_service_id', 'in', batch.map((row) => row.supplied_service_id))
      .where('classification.superseded_at', 'is', null)
      .execute();
  });
  await inBatches(rows, 16, async (batch) => {
    await tx
      .insertInto('classification')
      .values(batch.map((row) => ({ ...row, organisation_id: scope.organisationId, superseded_at: null })))
      .execute();
  });
}

/** Answers that hold now and were judged by an earlier version than `number`, in the order of their ids: what an adoption judges anew. */
export async function listClassificationsJudgedBefore(db: Db, scope: OrganisationScope, number: number, page: { after: string; limit: number }): Promise<ClassificationRow[]> {
  return from(db, scope, 'classification')
    .selectAll('classification')
    .where('classification.superseded_at', 'is', null)
    .where('classification.id', '>', page.after)
    .where((eb) => eb.or([eb('classification.method_number', 'is', null), eb('classification.method_number', '<', number)]))
    .orderBy('classification.id')
    .limit(page.limit)
    .execute();
}

/**
 * For how many suppliers each set of rules decides. A supplier stands in one row, with the rules of up to two of its supplied
 * services; those that are not suppliers and services that have ended are left out.
 */
export async function countDecidingRules(db: Db, scope: OrganisationScope): Promise<{ rules: readonly string[]; suppliers: number }[]> {
  const perSupplier = from(db, scope, 'classification')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'classification.organisation_id').onRef('supplier.id', '=', 'classification.supplier_id'))
    .innerJoin('supplied_service', (join) =>
      join.onRef('supplied_service.organisation_id', '=', 'classification.organisation_id').onRef('supplied_service.id', '=', 'classification.supplied_service_id'),
    )
    .where('classification.superseded_at', 'is', null)
    .where('supplied_service.ended_on', 'is', null)
    .where('supplier.triage', '!=', 'not_a_supplier')
    .select(['classification.supplier_id', (eb) => eb.fn.min('classification.deciding_rules_json').as('one'), (eb) => eb.fn.max('classification.deciding_rules_json').as('other')])
    .groupBy('classification.supplier_id');
  const rows = await db
    .selectFrom(perSupplier.as('per_supplier'))
    .select(['one', 'other', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy(['one', 'other'])
    .execute();
  return rows.map((row) => ({ rules: [...new Set([...(JSON.parse(row.one) as string[]), ...(JSON.parse(row.other) as string[])])], suppliers: row.n }));
}
