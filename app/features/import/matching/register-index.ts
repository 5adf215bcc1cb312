import { keyWithoutLegalForm } from '#app/domain/register/name-key.ts';
import type { SupplierDraft } from '../drafting/draft.ts';

/** By what a supplier of the register can be recognised. */
export interface KnownSupplier {
  id: string;
  name_key: string;
  kvk_number: string | null;
  vat_number: string | null;
  lei: string | null;
  own_reference: string | null;
  country: string | null;
  /** It is known by these, too, but is this other one. */
  merged_into_id: string | null;
}

const columns = ['name_key', 'kvk_number', 'vat_number', 'lei', 'own_reference', 'country', 'merged_into_id'] as const;

export type MatchedBy = 'reference' | 'kvk' | 'vat' | 'lei' | 'name';
export interface Match {
  supplierId: string;
  by: MatchedBy;
}

/** The register as an import looks at it: by own reference, KvK number, VAT number, LEI, then name without legal form. */
export class RegisterIndex {
  readonly #suppliers = new Map<string, KnownSupplier>();
  readonly #keys: Record<MatchedBy, Map<string, Set<string>>> = { reference: new Map(), kvk: new Map(), vat: new Map(), lei: new Map(), name: new Map() };

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
    const [namesake] = this.namesakes(draft);
    return this.findByNumber(draft) ?? (namesake === undefined ? null : { supplierId: namesake, by: 'name' });
  }

  /** As `find`, without the name: for a draft that a person keeps apart from its namesakes. */
  findByNumber(draft: SupplierDraft): Match | null {
    const wanted: [MatchedBy, string | null][] = [['reference', draft.reference], ['kvk', draft.kvkNumber], ['vat', draft.vatNumber], ['lei', draft.lei]];
    for (const [by, key] of wanted) {
      if (!key) continue;
      for (const supplierId of this.#keys[by].get(key) ?? []) {
        const successor = this.#successorOf(supplierId);
        if (successor !== null && (by === 'reference' || !contradicts(draft, this.#suppliers.get(supplierId)))) return { supplierId: successor, by };
      }
    }
    return null;
  }

  /**
   * Suppliers of the same name without legal form, the likeliest first: where a person keeps two of one name apart, a file goes
   * to the one that is spelled as the file spells it, else to the one that came later.
   */
  namesakes(draft: SupplierDraft): string[] {
    const ids = [...(this.#keys.name.get(draft.matchKey) ?? [])].filter((id) => !contradicts(draft, this.#suppliers.get(id)));
    const likeness = (id: string) => {
      const supplier = this.#suppliers.get(id);
      return Number(supplier?.name_key === draft.nameKey) + Number(draft.country !== null && supplier?.country === draft.country);
    };
    if (ids.length > 1) ids.sort((a, b) => likeness(b) - likeness(a) || (a < b ? 1 : -1));
    return [...new Set(ids.flatMap((id) => this.#successorOf(id) ?? []))];
  }

  /** Who it is now; null: it went into one that is not there any more. */
  #successorOf(supplierId: string): string | null {
    let supplier = this.#suppliers.get(supplierId);
    // A merge cannot lead back to where it began, but a stale index might.
    for (let steps = 0; supplier?.merged_into_id && steps < 100; steps++) supplier = this.#suppliers.get(supplier.merged_into_id);
    return supplier?.id ?? null;
  }
}

function keysOf(supplier: KnownSupplier): [MatchedBy, string][] {
  const keys: [MatchedBy, string | null][] = [
    ['reference', supplier.own_reference],
    ['kvk', supplier.kvk_number],
    ['vat', supplier.vat_number],
    ['lei', supplier.lei],
    ['name', keyWithoutLegalForm(supplier.name_key)],
  ];
  return keys.filter((pair): pair is [MatchedBy, string] => Boolean(pair[1]));
}

function contradicts(draft: SupplierDraft, supplier: KnownSupplier | undefined): boolean {
  const differ = (a: string | null, b: string | null | undefined) => Boolean(a && b && a !== b);
  return differ(draft.kvkNumber, supplier?.kvk_number) || differ(draft.vatNumber, supplier?.vat_number) || differ(draft.lei, supplier?.lei);
}
