import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { SpendSource } from '#app/domain/register/yearly-spend.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { deleteContact } from '#db/queries/contact.ts';
import { saveImportRows, type ImportRowRow } from '#db/queries/import-row.ts';
import { deleteSupplierSpendOfImport } from '#db/queries/supplier-spend.ts';
import { findSuccessors } from '#db/queries/supplier-merge.ts';
import { findInvitedContacts, findSupplierTraces } from '#db/queries/supplier-traces.ts';
import { deleteSuppliers, updateSupplier } from '#db/queries/supplier.ts';
import type { SupplierDraft } from '../drafting/draft.ts';
import { readDraft, type Applied, type RowReason } from '../import-record.ts';
import { loadKnown, type KnownSupplierFacts } from '../matching/load-known.server.ts';
import type { ColumnChanges, ImportedColumns } from '../matching/plan-draft.ts';
import { isAsImported, isContactAsImported, restorable } from './restorable.ts';

interface Undoing {
  importId: string;
  sources: readonly SpendSource[];
  now: string;
}

interface Work extends Undoing {
  /** Suppliers with which somebody has worked since. */
  traces: ReadonlySet<string>;
  invitedContacts: ReadonlySet<string>;
  removed: Set<string>;
  restored: Map<string, Partial<ImportedColumns>>;
  contactIds: string[];
  rows: ImportRowRow[];
  events: OrganisationAuditEvent[];
}

/**
 * Takes applied rows back, last first. A supplier that this import made goes, unless anybody has worked with it since; what
 * it changed gets its old value back, unless somebody has changed it again. What stays is marked with why.
 */
export async function undoRows(tx: Tx, scope: OrganisationScope, rows: readonly ImportRowRow[], undoing: Undoing): Promise<OrganisationAuditEvent[]> {
  const successors = await findSuccessors(tx, scope, [...new Set(rows.flatMap((row) => row.supplier_id ?? []))]);
  const whereNow = (row: ImportRowRow) => (row.supplier_id ? (successors.get(row.supplier_id) ?? row.supplier_id) : undefined);
  const supplierIds = [...new Set(rows.flatMap((row) => whereNow(row) ?? []))];
  const traces = await findSupplierTraces(tx, scope, supplierIds, undoing.importId);
  await deleteSupplierSpendOfImport(tx, scope, undoing.importId, supplierIds);
  const known = await loadKnown(tx, scope, supplierIds);
  const contactIds = [...known.values()].flatMap((facts) => facts.contacts.map((contact) => contact.id));
  const invitedContacts = await findInvitedContacts(tx, scope, contactIds);
  const work: Work = { ...undoing, traces, invitedContacts, removed: new Set(), restored: new Map(), contactIds: [], rows: [], events: [] };
  for (const row of rows) {
    const reason = undoRow(work, row, known.get(whereNow(row) ?? ''));
    work.rows.push({ ...row, reason: reason ?? row.reason, undone_at: undoing.now });
  }
  for (const contactId of work.contactIds) await deleteContact(tx, scope, contactId);
  for (const [supplierId, columns] of work.restored) {
    if (!work.removed.has(supplierId)) await updateSupplier(tx, scope, supplierId, { ...columns, updated_at: undoing.now });
  }
  await saveImportRows(tx, scope, work.rows.map((row) => (row.supplier_id && work.removed.has(row.supplier_id) ? { ...row, supplier_id: null } : row)));
  await deleteSuppliers(tx, scope, [...work.removed]);
  return work.events;
}

function undoRow(work: Work, row: ImportRowRow, facts: KnownSupplierFacts | undefined): RowReason | null {
  const stored = readDraft(row);
  if (!facts || row.before_json === null || stored.kind !== 'draft') return null;
  const applied = JSON.parse(row.before_json) as Applied;
  const isUntouched = !work.traces.has(facts.supplier.id);
  const keepsContact = takeBackContact(work, facts, stored.draft, applied.contactId);
  if (row.outcome === 'create') {
    if (isUntouched && isAsImported(facts.supplier, stored.draft, work.importId) && facts.contacts.length === 0) {
      remove(work, facts);
      return null;
    }
    restore(work, facts, applied.changes);
    return 'kept_touched';
  }
  const isComplete = restore(work, facts, applied.changes);
  return isComplete && !keepsContact ? null : 'kept_fields';
}

/** Takes out the contact that the row brought, if it is as it came; true when it stays. */
function takeBackContact(work: Work, facts: KnownSupplierFacts, draft: SupplierDraft, contactId: string | null): boolean {
  const contact = facts.contacts.find((one) => one.id === contactId);
  if (!contact) return false;
  if (work.invitedContacts.has(contact.id) || !isContactAsImported(contact, draft)) return true;
  facts.contacts = facts.contacts.filter((one) => one !== contact);
  work.contactIds.push(contact.id);
  work.events.push({ type: 'contact.removed', subject: { kind: 'contact', id: contact.id }, data: { supplierId: facts.supplier.id } });
  return false;
}

function remove(work: Work, { supplier }: KnownSupplierFacts): void {
  work.removed.add(supplier.id);
  work.events.push({ type: 'supplier.removed', subject: { kind: 'supplier', id: supplier.id }, data: { legalName: supplier.legal_name, importId: work.importId } });
}

function restore(work: Work, facts: KnownSupplierFacts, changes: ColumnChanges): boolean {
  const { supplier } = facts;
  const { restored, isComplete } = restorable(supplier, changes, { held: facts.held, sources: work.sources });
  if (Object.keys(restored).length === 0) return isComplete;
  const columns = Object.keys(restored) as (keyof ImportedColumns)[];
  const told = Object.fromEntries(columns.map((column) => [column, { from: supplier[column], to: restored[column] ?? null }]));
  Object.assign(supplier, restored);
  work.restored.set(supplier.id, { ...work.restored.get(supplier.id), ...restored });
  work.events.push({ type: 'supplier.changed', subject: { kind: 'supplier', id: supplier.id }, data: { changes: told, importId: work.importId } });
  return isComplete;
}
