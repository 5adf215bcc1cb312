import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { belongingTables, goesOver, serviceWorkTables, type BelongingTable } from './supplier-belongings.ts';

/** Rows by table, by what they are known again. */
export type MovedRows = Partial<Record<BelongingTable, string[]>>;

interface Move {
  from: string;
  to: string;
  /** Rows that stay where they are. */
  except?: MovedRows;
}

const among = (ids: readonly string[]) => sql`(${sql.join(ids.length > 0 ? ids : [''])})`;
const ofSupplier = (scope: OrganisationScope, supplierId: string) => sql`organisation_id = ${scope.organisationId} and supplier_id = ${supplierId}`;

/** Hands everything that hangs on one supplier to another, and says what. Both must have been asked for in their scope. */
export async function moveBelongings(tx: Tx, scope: OrganisationScope, { from, to, except = {} }: Move): Promise<MovedRows> {
  const moved: MovedRows = {};
  for (const table of belongingTables) {
    const how = goesOver(table);
    if (!how) continue;
    if (!how.key) {
      await sql`update ${sql.table(table)} set supplier_id = ${to} where ${ofSupplier(scope, from)}`.execute(tx);
      continue;
    }
    const keys = (await movableKeys(tx, scope, table, { from, to })).filter((key) => !except[table]?.includes(key));
    if (keys.length === 0) continue;
    await moveRows(tx, scope, table, { keys, from, to });
    moved[table] = keys;
  }
  return moved;
}

/** Rows of one supplier that another can take: not those of which it can have only one, and has one. */
async function movableKeys(db: Db, scope: OrganisationScope, table: BelongingTable, { from, to }: { from: string; to: string }): Promise<string[]> {
  const how = goesOver(table);
  if (!how?.key) return [];
  const { column, among: open } = how.oneEach ?? {};
  const isOpen = (alias: string) => (open ? sql` and ${sql.ref(`${alias}.${open}`)} is null` : sql``);
  const taken = column
    ? sql`and not exists (select 1 from ${sql.table(table)} as kept where kept.organisation_id = gone.organisation_id and kept.supplier_id = ${to}
        and ${sql.ref(`kept.${column}`)} = ${sql.ref(`gone.${column}`)}${isOpen('kept')}${isOpen('gone')})`
    : sql``;
  const { rows } = await sql<{ key: string }>`select ${sql.ref(`gone.${how.key}`)} as key from ${sql.table(table)} as gone
    where gone.organisation_id = ${scope.organisationId} and gone.supplier_id = ${from} ${taken} order by 1`.execute(db);
  return rows.map((row) => row.key);
}

/** Hands some rows over; those that are no more are passed by. */
export async function moveRows(tx: Tx, scope: OrganisationScope, table: BelongingTable, { keys, from, to }: { keys: readonly string[]; from: string; to: string }): Promise<void> {
  const key = goesOver(table)?.key;
  if (!key || keys.length === 0) return;
  await sql`update ${sql.table(table)} set supplier_id = ${to} where ${ofSupplier(scope, from)} and ${sql.ref(key)} in ${among(keys)}`.execute(tx);
}

/** Rows that came since and speak of rows that go back: they go with them. */
export async function moveFollowers(tx: Tx, scope: OrganisationScope, returning: MovedRows, { from, to }: { from: string; to: string }): Promise<void> {
  for (const table of belongingTables) {
    for (const [column, followed] of Object.entries(goesOver(table)?.follows ?? {})) {
      const keys = returning[followed] ?? [];
      if (keys.length === 0) continue;
      await sql`update ${sql.table(table)} set supplier_id = ${to} where ${ofSupplier(scope, from)} and ${sql.ref(column)} in ${among(keys)}`.execute(tx);
    }
  }
}

/** How many rows of each kind a supplier has that would go over to another. */
export async function countMovable(db: Db, scope: OrganisationScope, move: { from: string; to: string }): Promise<Partial<Record<BelongingTable, number>>> {
  const counts: Partial<Record<BelongingTable, number>> = {};
  for (const table of belongingTables) {
    const keys = await movableKeys(db, scope, table, move);
    if (keys.length > 0) counts[table] = keys.length;
  }
  return counts;
}

export interface ServiceToMerge {
  id: string;
  name: string;
  /** Nothing is known of it: every supplier begins with one such. */
  isEmpty: boolean;
}

/** The services of a supplier, and which of them nobody has ever worked with. */
export async function listServicesToMerge(db: Db, scope: OrganisationScope, supplierId: string): Promise<ServiceToMerge[]> {
  const services = await db
    .selectFrom('supplied_service')
    .select(['id', 'name', 'ict_kind', 'process_supported'])
    .where('organisation_id', '=', scope.organisationId)
    .where('supplier_id', '=', supplierId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const worked = new Set<string>();
  const ids = services.map((service) => service.id);
  for (const table of serviceWorkTables) {
    const { rows } = await sql<{ id: string }>`select distinct supplied_service_id as id from ${sql.table(table)} where organisation_id = ${scope.organisationId} and supplied_service_id in ${among(ids)}`.execute(db);
    for (const row of rows) worked.add(row.id);
  }
  return services.map(({ id, name, ict_kind, process_supported }) => ({ id, name, isEmpty: name === '' && ict_kind === 'other' && process_supported === null && !worked.has(id) }));
}
