/** What a supplier is searched by, as the register keeps it. */
export interface Searched {
  name_key: string;
  own_reference: string | null;
  kvk_number: string | null;
  vat_number: string | null;
  lei: string | null;
}

/** The folded name and the numbers of one supplier as one text: what the search of the register looks through. */
export function searchedText({ name_key, own_reference, kvk_number, vat_number, lei }: Searched): string {
  return [name_key, own_reference, kvk_number, vat_number, lei].flatMap((part) => part?.toLowerCase() ?? []).join(' ');
}

/** By what else a supplier is found: all that went into it. Null: nothing did. */
export function formerKey(gone: readonly Searched[]): string | null {
  return gone.length === 0 ? null : gone.map(searchedText).join(' ');
}

/** Those of the suppliers that went into another by which a search found it: they have words of it that the other has not itself. */
export function foundBy<Gone extends Searched>(folded: string, own: Searched, gone: readonly Gone[]): Gone[] {
  const text = searchedText(own);
  const missing = folded.toLowerCase().split(/\s+/).filter((word) => word !== '' && !text.includes(word));
  return gone.filter((one) => missing.some((word) => searchedText(one).includes(word)));
}
