import { keyWithoutLegalForm } from './name-key.ts';

/** By what two suppliers look like one, the surest first. */
export const evidences = ['kvk', 'lei', 'vat', 'reference', 'name', 'domain'] as const;
export type Evidence = (typeof evidences)[number];

/** A supplier as it is compared with others. Names are folded, numbers as the register writes them. */
export interface Comparable {
  id: string;
  nameKey: string;
  kvkNumber: string | null;
  vatNumber: string | null;
  lei: string | null;
  reference: string | null;
  /** Domains of its own: of its website and of the people there. */
  domains: readonly string[];
}

export interface DuplicatePair {
  /** The one that was registered first. */
  first: string;
  second: string;
  evidence: Evidence[];
}

/** A name or a domain that more suppliers have is that of a group or of a platform, and says nothing about two of them. */
const mostOfOneName = 20;
const mostOfOneDomain = 4;

/**
 * Pairs of suppliers that may be one. Names and domains count only where no KvK number, LEI or VAT number says that these are two
 * bodies; a number that both have counts always. Of many that look alike each is held against the first one that it was not kept
 * apart from, so that there are never more pairs than suppliers for each kind of evidence. Surest first. Our design.
 */
export function findDuplicates(suppliers: readonly Comparable[], keptApart: ReadonlySet<string>): DuplicatePair[] {
  const pairs = new Map<string, DuplicatePair>();
  for (const evidence of evidences) {
    for (const alike of groupsBy(suppliers, evidence)) {
      for (const [at, second] of alike.entries()) {
        const first = alike.slice(0, at).find((one) => !keptApart.has(pairKey(one.id, second.id)) && isPlausible(one, second, evidence));
        if (first) add(pairs, first.id, second.id, evidence);
      }
    }
  }
  return [...pairs.values()].sort((a, b) => rank(a) - rank(b) || b.evidence.length - a.evidence.length || (a.second < b.second ? -1 : 1));
}

export const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** All that speaks for two suppliers being one. */
export function evidenceBetween(one: Comparable, other: Comparable): Evidence[] {
  return evidences.filter((evidence) => keysOf(one, evidence).some((key) => keysOf(other, evidence).includes(key)) && isPlausible(one, other, evidence));
}

function add(pairs: Map<string, DuplicatePair>, one: string, other: string, evidence: Evidence): void {
  const key = pairKey(one, other);
  const pair = pairs.get(key);
  if (!pair) pairs.set(key, { first: one < other ? one : other, second: one < other ? other : one, evidence: [evidence] });
  else if (!pair.evidence.includes(evidence)) pair.evidence.push(evidence);
}

const rank = (pair: DuplicatePair) => evidences.indexOf(pair.evidence[0]!);

/** Suppliers of one key, where that is a telling one, by id: in order of registering. */
function groupsBy(suppliers: readonly Comparable[], evidence: Evidence): Comparable[][] {
  const firsts = new Map<string, Comparable>();
  const groups = new Map<string, Comparable[]>();
  for (const supplier of suppliers) {
    for (const key of keysOf(supplier, evidence)) {
      const group = groups.get(key);
      const first = firsts.get(key);
      if (group) group.push(supplier);
      else if (first) groups.set(key, [first, supplier]);
      // Nearly every key is that of one supplier alone.
      else firsts.set(key, supplier);
    }
  }
  const most = evidence === 'domain' ? mostOfOneDomain : evidence === 'name' ? mostOfOneName : Infinity;
  return [...groups.values()].filter((group) => group.length <= most).map((group) => group.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

const none: readonly string[] = [];
const one = (key: string | null): readonly string[] => (key ? [key] : none);

const keysBy: Readonly<Record<Evidence, (supplier: Comparable) => readonly string[]>> = {
  kvk: (supplier) => one(supplier.kvkNumber),
  lei: (supplier) => one(supplier.lei),
  vat: (supplier) => one(supplier.vatNumber),
  reference: (supplier) => one(supplier.reference),
  name: (supplier) => one(keyWithoutLegalForm(supplier.nameKey)),
  domain: (supplier) => supplier.domains,
};

const keysOf = (supplier: Comparable, evidence: Evidence) => keysBy[evidence](supplier);

const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
const areTwoBodies = (one: Comparable, other: Comparable) => differ(one.kvkNumber, other.kvkNumber) || differ(one.lei, other.lei);

/** One VAT number can be that of several bodies that pay together: it says nothing against two KvK numbers. */
function isPlausible(one: Comparable, other: Comparable, evidence: Evidence): boolean {
  if (evidence === 'vat') return !areTwoBodies(one, other);
  if (evidence === 'name' || evidence === 'domain') return !areTwoBodies(one, other) && !differ(one.vatNumber, other.vatNumber);
  return true;
}
