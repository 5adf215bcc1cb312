import { foldName } from './name-key.ts';
import type { TriageItem } from './triage-groups.ts';

/** Splits a group that is mixed: only those whose name holds these words, of this kind, or with spend from or below an amount. */
export interface GroupPart {
  readonly text?: string;
  readonly kindId?: string;
  readonly fromCents?: number;
  /** Spend that is not known counts as none. */
  readonly belowCents?: number;
}

export function isWhole(part: GroupPart): boolean {
  return part.text === undefined && part.kindId === undefined && part.fromCents === undefined && part.belowCents === undefined;
}

/** The members of a group that a part means; each word of the text must be in the name, as the search of the register does. */
export function partOf(items: readonly TriageItem[], part: GroupPart): readonly TriageItem[] {
  if (isWhole(part)) return items;
  const words = foldName(part.text ?? '').split(' ').filter(Boolean);
  const { kindId, fromCents, belowCents } = part;
  return items.filter((item) => {
    const spend = item.spendCents ?? 0;
    if (kindId !== undefined && !item.kindIds.includes(kindId)) return false;
    if (fromCents !== undefined && spend < fromCents) return false;
    if (belowCents !== undefined && spend >= belowCents) return false;
    const name = foldName(item.name);
    return words.every((word) => name.includes(word));
  });
}

const maxTextLength = 100;
const maxEuros = 1_000_000_000;

/** Reads a part from the search part of an address: `q`, `kind`, and whole amounts in `from` and `below`. */
export function readGroupPart(search: URLSearchParams): GroupPart {
  const text = search.get('q')?.trim().slice(0, maxTextLength);
  const kindId = /^[a-z_\d]{1,60}$/.exec(search.get('kind') ?? '')?.[0];
  const fromCents = centsOf(search.get('from'));
  const belowCents = centsOf(search.get('below'));
  return { ...(text && { text }), ...(kindId && { kindId }), ...(fromCents !== undefined && { fromCents }), ...(belowCents !== undefined && { belowCents }) };
}

export function writeGroupPart(part: GroupPart): URLSearchParams {
  const search = new URLSearchParams();
  if (part.text) search.set('q', part.text);
  if (part.kindId) search.set('kind', part.kindId);
  if (part.fromCents !== undefined) search.set('from', String(part.fromCents / 100));
  if (part.belowCents !== undefined) search.set('below', String(part.belowCents / 100));
  return search;
}

function centsOf(text: string | null): number | undefined {
  const euros = /^\d{1,10}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return euros <= maxEuros ? euros * 100 : undefined;
}
