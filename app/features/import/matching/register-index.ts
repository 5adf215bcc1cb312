import { nameWithoutLegalForm } from '#app/domain/register/name-key.ts';
import type { SupplierDraft } from '../drafting/draft.ts';

/** By what a supplier of the register can be recognised. */
export interface KnownSupplier {
  id: string;
  name_key: string;
  kvk_number: string | null;
  vat_number: string | null;
  own_reference: string | null;
}

const columns = ['name_key', 'kvk_number', 'vat_number', 'own_reference'] as const;

export type MatchedBy = 'reference' | 'kvk' | 'vat' | 'name';
export interface Match {
  supplierId: string;
  by: MatchedBy;
}

/** The register as an import looks at it: by own reference, KvK number, VAT number, then name without legal form. */
export class RegisterIndex {
  readonly #suppliers = new Map<string, KnownSupplier>();
  readonly #keys: Record<MatchedBy, Map<string, Set<string>>> = { reference: new Map(), kvk: new Map(), vat: new Map(), name: new Map() };

  /** Adds a supplier, or takes note of what changed about it. */
  put(supplier: KnownSupplier): void {
    const known = this.#suppliers.get(supplier.id);
    // An import meets again what it has just written.
    if (known && known !== supplier && columns.every((column) => known[column] === supplier[column])) return;
    this.remove(supplier.id);
    this.#suppliers.set(supplier.id, supplier);
    for (const [by, key] of keysOf(supplier)) {
      const ids = this.#keys[by].get(key);
      if (ids) ids.add(supplier.id);
      else this.#keys[by].set(key, new Set([supplier.id]));
    }
  }

  remove(supplierId: string): void {
    const known = this.#suppliers.get(supplierId);
    if (!known) return;
    this.#suppliers.delete(supplierId);
    for (const [by, key] of keysOf(known)) this.#keys[by].get(key)?.delete(supplierId);
  }

  /** The surest match first. Numbers that contradict each other are two suppliers, whatever their names say. */
  find(draft: SupplierDraft): Match | null {
    const wanted: [MatchedBy, string | null][] = [['reference', draft.reference], ['kvk', draft.kvkNumber], ['vat', draft.vatNumber], ['name', draft.matchKey]];
    for (const [by, key] of wanted) {
      if (!key) continue;
      for (const supplierId of this.#keys[by].get(key) ?? []) {
        if (by === 'reference' || !contradicts(draft, this.#suppliers.get(supplierId))) return { supplierId, by };
      }
    }
    return null;
  }
}

function keysOf(supplier: KnownSupplier): [MatchedBy, string][] {
  const keys: [MatchedBy, string | null][] = [
    ['reference', supplier.own_reference],
    ['kvk', supplier.kvk_number],
    ['vat', supplier.vat_number],
    ['name', nameWithoutLegalForm(supplier.name_key)],
  ];
  return keys.filter((pair): pair is [MatchedBy, string] => Boolean(pair[1]));
}

function contradicts(draft: SupplierDraft, supplier: KnownSupplier | undefined): boolean {
  const differ = (a: string | null, b: string | null | undefined) => Boolean(a && b && a !== b);
  return differ(draft.kvkNumber, supplier?.kvk_number) || differ(draft.vatNumber, supplier?.vat_number);
}
