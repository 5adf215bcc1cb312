import { latestYearlySpend, type SpendFigure, type SpendSource } from '#app/domain/register/yearly-spend.ts';
import type { ContactTable } from '#db/schema/contact.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';
import type { SupplierDraft } from '../drafting/draft.ts';
import type { ColumnChanges, ImportedColumns } from '../matching/plan-draft.ts';

/** Nothing about the supplier itself is other than this import left it. */
export function isAsImported(supplier: SupplierTable, draft: SupplierDraft, importId: string): boolean {
  const isOwn =
    supplier.import_id === importId &&
    supplier.legal_name === draft.name &&
    supplier.own_reference === draft.reference &&
    supplier.kvk_number === draft.kvkNumber &&
    supplier.vat_number === draft.vatNumber &&
    supplier.lei === draft.lei &&
    supplier.country === draft.country &&
    supplier.website === draft.website &&
    supplier.note === draft.note;
  const isFresh = supplier.triage === 'untriaged' && supplier.status === 'active' && supplier.nis2_entity === 'unknown';
  return isOwn && isFresh && [supplier.category_id, supplier.owner_member_id, supplier.unit_id, supplier.company_id, supplier.review_on].every((value) => value === null);
}

export function isContactAsImported(contact: ContactTable, { contact: drafted }: SupplierDraft): boolean {
  if (!drafted) return false;
  const name = drafted.name ?? drafted.email ?? drafted.phone ?? '';
  return contact.name === name && contact.email === drafted.email && contact.phone === drafted.phone && contact.role === 'general' && contact.locale === null;
}

/**
 * Old values for the columns that still hold what an import wrote. Spend is not put back but summed again from the figures
 * that remain: only imports bring any. Not complete when a person has changed one of the columns since.
 */
export function restorable(
  supplier: ImportedColumns,
  changes: ColumnChanges,
  remaining: { held: readonly SpendFigure[]; sources: readonly SpendSource[] },
): { restored: Partial<ImportedColumns>; isComplete: boolean } {
  const restored: Record<string, string | number | null> = {};
  let isComplete = true;
  for (const column of Object.keys(changes) as (keyof ImportedColumns)[]) {
    const change = changes[column];
    if (!change || column === 'yearly_spend_cents') continue;
    if (supplier[column] === change.to) restored[column] = change.from;
    else isComplete = false;
  }
  const cents = latestYearlySpend(remaining.held, remaining.sources)?.cents ?? null;
  if (cents !== supplier.yearly_spend_cents) restored.yearly_spend_cents = cents;
  return { restored: restored as Partial<ImportedColumns>, isComplete };
}
