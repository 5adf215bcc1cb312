import { sql, type DeleteQueryBuilder, type DeleteResult, type SelectQueryBuilder, type SqlBool, type UpdateQueryBuilder, type UpdateResult } from 'kysely';
import type { ConfirmationScope, OrganisationScope, QuestionScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Database, TableName } from '#db/schema/index.ts';
import { withinLetter } from './letter-reach.ts';

/** Tables whose rows belong to one organisation. */
export type ScopedTable = { [T in TableName]: 'organisation_id' extends keyof Database[T] ? T : never }[TableName];

/**
 * How a row is reached by who may see only some units or one supplier: through its supplier, or whole because it belongs
 * to none. A new table that is not named here does not compile.
 */
const reach: Readonly<Record<ScopedTable, 'supplier' | 'whole'>> = {
  access: 'supplier',
  agreed_date: 'supplier',
  bulk_change: 'whole',
  // A part speaks of many suppliers; each is asked for again before it is touched.
  bulk_change_part: 'whole',
  call_note: 'supplier',
  certificate: 'whole',
  certificate_standing: 'supplier',
  certificate_provenance: 'whole',
  certificate_step: 'supplier',
  classification: 'supplier',
  company_client: 'supplier',
  classification_claim: 'supplier',
  classification_run: 'whole',
  classification_run_row: 'supplier',
  contact: 'supplier',
  contract: 'supplier',
  contract_requirement: 'supplier',
  contract_service: 'supplier',
  coverage_interval: 'supplier',
  equivalence_rule: 'whole',
  evidence_file: 'whole',
  import_header: 'whole',
  // Staging rows have no supplier until they are applied.
  import_row: 'whole',
  import_run: 'whole',
  incident: 'supplier',
  incident_entry: 'supplier',
  incident_report: 'supplier',
  incident_service: 'supplier',
  invitation: 'supplier',
  invitation_link: 'supplier',
  invitation_hand_over: 'supplier',
  invitation_reminder: 'supplier',
  invitation_wave: 'whole',
  invitation_wave_row: 'supplier',
  issuer: 'whole',
  issuer_confirmation: 'supplier',
  issuer_contact: 'whole',
  job: 'whole',
  known_installation: 'whole',
  member: 'whole',
  member_invitation: 'whole',
  member_unit: 'whole',
  method_version: 'whole',
  outbox_mail: 'supplier',
  proof: 'supplier',
  question: 'whole',
  question_answer: 'supplier',
  question_item: 'supplier',
  question_letter: 'whole',
  question_link: 'whole',
  reminder_mail: 'supplier',
  reminder_policy: 'whole',
  reminder_round: 'whole',
  reminder_step: 'supplier',
  saved_view: 'whole',
  share: 'whole',
  supplied_service: 'supplier',
  supplier: 'supplier',
  supplier_answer: 'supplier',
  // A pair: both are asked for before either is touched.
  supplier_apart: 'whole',
  supplier_kind: 'supplier',
  supplier_merge: 'supplier',
  supplier_spend: 'supplier',
  supplier_tag: 'supplier',
  tag: 'whole',
  unit: 'whole',
  verification: 'supplier',
  verification_policy: 'whole',
  verification_service: 'whole',
};

export const scopedTables = Object.keys(reach) as ScopedTable[];

type Scope = OrganisationScope | SupplierScope | ConfirmationScope | QuestionScope;

/**
 * Starts a select that is already limited to the scope: its organisation, and for suppliers and what hangs on them also
 * the member's units, the one supplier of an invitation, or those of one letter. Of `certificate` and `evidence_file` these are only the
 * organisation's own: what companies share is reached through `proof` and `share`. Suppliers that were merged into another
 * are left out: only `registered` has them.
 */
export function from<T extends ScopedTable>(db: Db, scope: Scope, table: T): SelectQueryBuilder<Database, T, object> {
  const all = db.selectFrom<ScopedTable>(table as ScopedTable);
  return all.where(withinScope(scope, table)) as unknown as SelectQueryBuilder<Database, T, object>;
}

/** As `from` for suppliers, with those that were merged into another: for who was told of them by an old name or address. */
export function registered(db: Db, scope: Scope): SelectQueryBuilder<Database, 'supplier', object> {
  return db.selectFrom('supplier').where(withinRows(scope, 'supplier')) as unknown as SelectQueryBuilder<Database, 'supplier', object>;
}

/** Starts an update that cannot leave the scope. */
export function updateIn<T extends ScopedTable>(tx: Tx, scope: Scope, table: T): UpdateQueryBuilder<Database, T, T, UpdateResult> {
  const all = tx.updateTable(table as ScopedTable);
  return all.where(withinScope(scope, table)) as unknown as UpdateQueryBuilder<Database, T, T, UpdateResult>;
}

/** Starts a delete that cannot leave the scope. */
export function deleteIn<T extends ScopedTable>(tx: Tx, scope: Scope, table: T): DeleteQueryBuilder<Database, T, DeleteResult> {
  const all = tx.deleteFrom(table as ScopedTable);
  return all.where(withinScope(scope, table)) as unknown as DeleteQueryBuilder<Database, T, DeleteResult>;
}

function withinScope(scope: Scope, table: ScopedTable) {
  const within = withinRows(scope, table);
  return table === 'supplier' ? sql<SqlBool>`(${within} and ${sql.ref('supplier.merged_into_id')} is null)` : within;
}

function withinRows(scope: Scope, table: ScopedTable) {
  const inOrganisation = sql<SqlBool>`${sql.ref(`${table}.organisation_id`)} = ${scope.organisationId}`;
  if ('letterId' in scope) return sql<SqlBool>`(${inOrganisation} and ${withinLetter(scope, table)})`;
  const supplierColumn = supplierColumnOf(table);
  if ('supplierId' in scope) {
    if (!supplierColumn) throw new Error(`A supplier's scope does not reach ${table}`);
    return sql<SqlBool>`(${inOrganisation} and ${supplierColumn} = ${scope.supplierId})`;
  }
  if (scope.unitIds === null || !supplierColumn) return inOrganisation;
  const inUnits =
    table === 'supplier'
      ? amongUnits(sql.ref('supplier.unit_id'), scope.unitIds)
      : sql<SqlBool>`${supplierColumn} in (
          select limited.id from supplier as limited
          where limited.organisation_id = ${scope.organisationId} and ${amongUnits(sql.ref('limited.unit_id'), scope.unitIds)})`;
  return sql<SqlBool>`(${inOrganisation} and ${inUnits})`;
}

function supplierColumnOf(table: ScopedTable) {
  if (table === 'supplier') return sql.ref('supplier.id');
  return reach[table] === 'supplier' ? sql.ref(`${table}.supplier_id`) : null;
}

function amongUnits(column: ReturnType<typeof sql.ref>, unitIds: readonly string[]) {
  return unitIds.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`${column} in (${sql.join(unitIds)})`;
}
