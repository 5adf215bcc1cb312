import { latestYearlySpend, type SpendPeriod } from '#app/domain/register/yearly-spend.ts';
import { newId } from '#db/queries/new-id.ts';
import { emptySupplier, type SupplierRow } from '#db/queries/supplier.ts';
import type { SupplierDraft } from '../drafting/draft.ts';
import { spendOf, type ColumnChanges, type ImportedColumns } from '../matching/plan-draft.ts';

const told = ['kvk_number', 'vat_number', 'lei', 'country', 'own_reference', 'website', 'note', 'spend_category', 'yearly_spend_cents', 'spend_currency', 'import_id'] as const;
type Told = (typeof told)[number];

/** What no file tells. An object that is spread and then written over takes ten times as long to make, of every row. */
const untold = Object.fromEntries(Object.entries(emptySupplier).filter(([column]) => !told.includes(column as Told))) as Omit<typeof emptySupplier, Told>;

interface Origin {
  organisationId: string;
  importId: string;
  period: SpendPeriod | null;
  now: string;
}

/** A supplier that nobody has looked at yet: untriaged. */
export function supplierFromDraft(draft: SupplierDraft, { organisationId, importId, period, now }: Origin): SupplierRow {
  const latest = latestYearlySpend(spendOf(draft, importId), [{ importId, period }]);
  return {
    organisation_id: organisationId,
    id: newId(),
    legal_name: draft.name,
    name_key: draft.nameKey,
    kvk_number: draft.kvkNumber,
    vat_number: draft.vatNumber,
    lei: draft.lei,
    country: draft.country,
    own_reference: draft.reference,
    website: draft.website,
    note: draft.note,
    spend_category: draft.spendCategory,
    yearly_spend_cents: latest?.cents ?? null,
    spend_currency: latest ? draft.currency : null,
    import_id: importId,
    created_at: now,
    updated_at: now,
    ...untold,
  };
}

/** What the columns hold after the changes. */
export function valuesAfter(changes: ColumnChanges): Partial<ImportedColumns> {
  return Object.fromEntries(Object.entries(changes).map(([column, change]) => [column, change.to]));
}
