import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { SpendPeriod, SpendSource } from '#app/domain/register/yearly-spend.ts';
import { recordFirstCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertContacts, type NewContact } from '#db/queries/contact.ts';
import { saveImportRows, type ImportRowRow } from '#db/queries/import-row.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSupplierSpend, type NewSupplierSpend } from '#db/queries/supplier-spend.ts';
import { keepApart } from '#db/queries/supplier-apart.ts';
import { findSuppliers, insertWholeSuppliers, updateSupplier, type SupplierRow } from '#db/queries/supplier.ts';
import type { DraftContact, SupplierDraft } from '../drafting/draft.ts';
import { readDraft, type Applied, type StagedDraft } from '../import-record.ts';
import { loadKnown, type KnownSupplierFacts } from '../matching/load-known.server.ts';
import { isUnchanged, planUpdate, spendOf, type ColumnChanges } from '../matching/plan-draft.ts';
import type { RegisterIndex } from '../matching/register-index.ts';
import { supplierFromDraft, valuesAfter } from './supplier-from-draft.server.ts';

export interface Applying {
  importId: string;
  period: SpendPeriod | null;
  index: RegisterIndex;
  sources: readonly SpendSource[];
  /** In whose name it is applied. */
  memberId: string;
  now: string;
}

interface Work {
  created: KnownSupplierFacts[];
  updated: Map<string, { facts: KnownSupplierFacts; changes: ColumnChanges }>;
  contacts: NewContact[];
  spend: NewSupplierSpend[];
  rows: ImportRowRow[];
  events: OrganisationAuditEvent[];
  /** New suppliers, and who has the same name and is another. */
  apart: [SupplierRow, string][];
}

/**
 * Writes staged rows into the register, in the transaction of its caller. What each does is decided again, against the
 * register as it stands now: since the preview, people and other imports may have been at work.
 */
export async function applyRows(tx: Tx, scope: OrganisationScope, rows: readonly ImportRowRow[], applying: Applying): Promise<OrganisationAuditEvent[]> {
  const drafts = rows.map((row) => ({ row, stored: readDraft(row) }));
  const known = await loadMatched(tx, scope, drafts.flatMap(({ stored }) => (stored.kind === 'draft' ? [stored.draft] : [])), applying.index);
  const work: Work = { created: [], updated: new Map(), contacts: [], spend: [], rows: [], events: [], apart: [] };
  for (const { row, stored } of drafts) {
    if (stored.kind === 'draft') applyDraft(work, known, row, stored, applying);
    else work.rows.push({ ...row, applied_at: applying.now });
  }
  const suppliers = work.created.map((facts) => facts.supplier);
  const services = await insertWholeSuppliers(tx, scope, suppliers);
  for (const { facts, changes } of work.updated.values()) {
    await updateSupplier(tx, scope, facts.supplier.id, { ...valuesAfter(changes), updated_at: applying.now });
  }
  await insertContacts(tx, scope, work.contacts);
  await insertSupplierSpend(tx, scope, work.spend);
  await saveImportRows(tx, scope, work.rows);
  await keepNamesakesApart(tx, scope, work, applying);
  await recordFirstCoverage(tx, scope, { suppliers, services }, { cause: 'supplier.registered', now: applying.now });
  return work.events;
}

/** Loads what the drafts meet; what is gone from the register leaves the index too, and the draft is matched again. */
/** A person said so in the preview: nobody is asked again, and a later file finds each of them. */
async function keepNamesakesApart(tx: Tx, scope: OrganisationScope, work: Work, { now, memberId }: Applying): Promise<void> {
  if (work.apart.length === 0) return;
  const names = new Map((await findSuppliers(tx, scope, work.apart.map(([, otherId]) => otherId))).map((other) => [other.id, other.legal_name]));
  for (const [supplier, otherId] of work.apart) {
    await keepApart(tx, scope, [supplier.id, otherId], { now, memberId });
    work.events.push({ type: 'supplier.kept_apart', subject: { kind: 'supplier', id: supplier.id }, data: { otherId, otherName: names.get(otherId) ?? '' } });
  }
}

async function loadMatched(tx: Tx, scope: OrganisationScope, drafts: readonly SupplierDraft[], index: RegisterIndex): Promise<Map<string, KnownSupplierFacts>> {
  for (;;) {
    const ids = [...new Set(drafts.flatMap((draft) => index.find(draft)?.supplierId ?? []))];
    const known = await loadKnown(tx, scope, ids);
    const gone = ids.filter((id) => !known.has(id));
    if (gone.length === 0) return known;
    for (const id of gone) index.remove(id);
  }
}

function applyDraft(work: Work, known: Map<string, KnownSupplierFacts>, row: ImportRowRow, { draft, isApart }: StagedDraft, applying: Applying): void {
  const match = isApart ? applying.index.findByNumber(draft) : applying.index.find(draft);
  const facts = match ? known.get(match.supplierId) : undefined;
  if (facts) updateKnown(work, facts, row, draft, applying);
  else {
    const namesakes = isApart ? applying.index.namesakes(draft) : [];
    const supplier = register(work, known, row, draft, applying);
    for (const other of namesakes) work.apart.push([supplier, other]);
  }
}

function register(work: Work, known: Map<string, KnownSupplierFacts>, row: ImportRowRow, draft: SupplierDraft, { importId, period, index, now }: Applying): SupplierRow {
  const supplier = supplierFromDraft(draft, { organisationId: row.organisation_id, importId, period, now });
  const facts: KnownSupplierFacts = { supplier, held: spendOf(draft, importId), contacts: [], hasContact: draft.contact !== null };
  known.set(supplier.id, facts);
  index.put(supplier);
  work.created.push(facts);
  addSpend(work, supplier.id, draft, importId);
  const contactId = addContact(work, supplier.id, draft.contact, now);
  const { legal_name: legalName, kvk_number: kvkNumber, vat_number: vatNumber, country } = supplier;
  work.events.push({ type: 'supplier.registered', subject: { kind: 'supplier', id: supplier.id }, data: { legalName, kvkNumber, vatNumber, country, importId, line: row.line } });
  finish(work, { ...row, outcome: 'create', supplier_id: supplier.id }, { changes: {}, contactId, updatedAt: now }, now);
  return supplier;
}

function updateKnown(work: Work, facts: KnownSupplierFacts, row: ImportRowRow, draft: SupplierDraft, { importId, period, index, sources, now }: Applying): void {
  const { supplier } = facts;
  const update = planUpdate(facts, draft, { importId, period }, sources);
  if (isUnchanged(update)) {
    work.rows.push({ ...row, outcome: 'unchanged', supplier_id: supplier.id, applied_at: now });
    return;
  }
  if (update.addsSpend) {
    facts.held.push(...spendOf(draft, importId));
    addSpend(work, supplier.id, draft, importId);
  }
  const contactId = update.addsContact ? addContact(work, supplier.id, draft.contact, now) : null;
  facts.hasContact ||= contactId !== null;
  Object.assign(supplier, valuesAfter(update.changes));
  index.put(supplier);
  const isNew = work.created.includes(facts);
  if (!isNew) work.updated.set(supplier.id, { facts, changes: { ...work.updated.get(supplier.id)?.changes, ...update.changes } });
  work.events.push({ type: 'supplier.changed', subject: { kind: 'supplier', id: supplier.id }, data: { changes: update.changes, importId } });
  const outcome = row.outcome === 'create' ? 'merge' : row.outcome;
  finish(work, { ...row, outcome, supplier_id: supplier.id }, { changes: update.changes, contactId, updatedAt: now }, now);
}

function finish(work: Work, row: ImportRowRow, applied: Applied, now: string): void {
  work.rows.push({ ...row, before_json: JSON.stringify(applied), applied_at: now });
}

function addSpend(work: Work, supplierId: string, draft: SupplierDraft, importId: string): void {
  for (const { year, category, cents, payments } of draft.spend) {
    work.spend.push({ supplier_id: supplierId, import_id: importId, year, category, amount_cents: cents, payments });
  }
}

function addContact(work: Work, supplierId: string, contact: DraftContact | null, now: string): string | null {
  if (!contact) return null;
  const id = newId();
  const { name, email, phone } = contact;
  work.contacts.push({ id, supplier_id: supplierId, name: name ?? email ?? phone ?? '', role: 'general', email, phone, locale: null, is_primary: 1, created_at: now });
  const personal = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
  work.events.push({ type: 'contact.added', subject: { kind: 'contact', id }, data: { supplierId, role: 'general', isPrimary: true }, personal });
  return id;
}
