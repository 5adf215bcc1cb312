import { latestYearlySpend, type SpendFigure, type SpendSource } from '#app/domain/register/yearly-spend.ts';
import type { DraftSpend, SupplierDraft } from '../drafting/draft.ts';

/** What a draft may write into a supplier, in the words of the schema. */
export interface ImportedColumns {
  own_reference: string | null;
  kvk_number: string | null;
  vat_number: string | null;
  lei: string | null;
  country: string | null;
  website: string | null;
  note: string | null;
  spend_category: string | null;
  yearly_spend_cents: number | null;
  spend_currency: string | null;
}
export type ColumnChanges = { [Column in keyof ImportedColumns]?: { from: ImportedColumns[Column]; to: ImportedColumns[Column] } };

/** Spend of one supplier as the register holds it. */
export interface HeldSpend extends SpendFigure {
  category: string;
  payments: number;
}

const filledWhereEmpty = ['own_reference', 'kvk_number', 'vat_number', 'lei', 'country', 'website', 'note'] as const;

/**
 * What a draft changes about a supplier that the register has. It fills what is empty and refreshes the spend; what stands
 * there already may be a person's work and stays. Our design.
 */
export function changesTo(supplier: ImportedColumns, draft: SupplierDraft, spend: { held: readonly HeldSpend[]; sources: readonly SpendSource[] }): ColumnChanges {
  const offered = { own_reference: draft.reference, kvk_number: draft.kvkNumber, vat_number: draft.vatNumber, lei: draft.lei, country: draft.country, website: draft.website, note: draft.note };
  const changes: ColumnChanges = {};
  for (const column of filledWhereEmpty) {
    if (supplier[column] === null && offered[column] !== null) changes[column] = { from: null, to: offered[column] };
  }
  const latest = latestYearlySpend(spend.held, spend.sources);
  const refreshed = {
    spend_category: draft.spendCategory ?? supplier.spend_category,
    yearly_spend_cents: latest ? latest.cents : supplier.yearly_spend_cents,
    spend_currency: latest ? (draft.currency ?? supplier.spend_currency) : supplier.spend_currency,
  };
  if (refreshed.spend_category !== supplier.spend_category) changes.spend_category = { from: supplier.spend_category, to: refreshed.spend_category };
  if (refreshed.yearly_spend_cents !== supplier.yearly_spend_cents) changes.yearly_spend_cents = { from: supplier.yearly_spend_cents, to: refreshed.yearly_spend_cents };
  if (refreshed.spend_currency !== supplier.spend_currency) changes.spend_currency = { from: supplier.spend_currency, to: refreshed.spend_currency };
  return changes;
}

/**
 * The register holds exactly these figures already, from one earlier import: the same file again. Of a supplier into which
 * another was merged they may be a part, beside those of the other.
 */
export function holdsSameSpend(draft: readonly DraftSpend[], held: readonly HeldSpend[], isMerged = false): boolean {
  if (draft.length === 0) return true;
  const fingerprint = (year: number, category: string, cents: number, payments: number) => `${year}|${cents}|${payments}|${category}`;
  const wanted = draft.map((one) => fingerprint(one.year, one.category, one.cents, one.payments)).sort();
  const byImport = new Map<string, string[]>();
  for (const one of held) {
    const print = fingerprint(one.year, one.category, one.cents, one.payments);
    const prints = byImport.get(one.importId);
    if (prints) prints.push(print);
    else byImport.set(one.importId, [print]);
  }
  return [...byImport.values()].some((prints) => (isMerged ? wanted.every((print) => prints.includes(print)) : prints.sort().join('\n') === wanted.join('\n')));
}

export interface Known {
  supplier: ImportedColumns;
  held: readonly HeldSpend[];
  hasContact: boolean;
  /** Another supplier was merged into it. */
  isMerged?: boolean;
}

export interface Update {
  changes: ColumnChanges;
  addsSpend: boolean;
  addsContact: boolean;
}

/** What a draft does to a supplier that is there, as `source`, in front of the imports that count already. */
export function planUpdate(known: Known, draft: SupplierDraft, source: SpendSource, sources: readonly SpendSource[]): Update {
  const addsSpend = !holdsSameSpend(draft.spend, known.held, known.isMerged);
  const held = addsSpend ? [...known.held, ...spendOf(draft, source.importId)] : known.held;
  const counted = addsSpend ? [source, ...sources.filter((one) => one.importId !== source.importId)] : sources;
  return { changes: changesTo(known.supplier, draft, { held, sources: counted }), addsSpend, addsContact: draft.contact !== null && !known.hasContact };
}

export const isUnchanged = (update: Update) => !update.addsSpend && !update.addsContact && Object.keys(update.changes).length === 0;

export function spendOf(draft: SupplierDraft, importId: string): HeldSpend[] {
  return draft.spend.map(({ year, category, cents, payments }) => ({ importId, year, category, cents, payments }));
}
