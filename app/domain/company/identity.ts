import { ownDomain } from '../register/own-domain.ts';

/** What tells one company from another, on either side. */
export interface CompanyIdentity {
  kvkNumber: string | null;
  vatNumber: string | null;
  lei: string | null;
  website: string | null;
  /** Addresses of people who speak for it. */
  emails: readonly string[];
}

export const identityMarks = ['kvk', 'vat', 'lei', 'domain'] as const;
export type IdentityMark = (typeof identityMarks)[number];
/** A number that differs speaks against it; a domain may, in a group or after a change of name. */
export type NumberMark = Exclude<IdentityMark, 'domain'>;

export interface IdentityComparison {
  agreeing: IdentityMark[];
  differing: NumberMark[];
}

const numbers = { kvk: 'kvkNumber', vat: 'vatNumber', lei: 'lei' } as const satisfies Record<NumberMark, keyof CompanyIdentity>;

/**
 * What a row of a client's register has in common with a company, and what speaks against it. It only ever proposes: a
 * company says itself that it is meant, and knowing a number is not enough to become it. Our design.
 */
export function compareIdentity(company: CompanyIdentity, supplier: CompanyIdentity): IdentityComparison {
  const compared: IdentityComparison = { agreeing: [], differing: [] };
  for (const mark of ['kvk', 'vat', 'lei'] as const) {
    const [one, other] = [folded(company[numbers[mark]]), folded(supplier[numbers[mark]])];
    if (!one || !other) continue;
    if (one === other) compared.agreeing.push(mark);
    else compared.differing.push(mark);
  }
  const ours = domainsOf(company);
  if (domainsOf(supplier).some((domain) => ours.includes(domain))) compared.agreeing.push('domain');
  return compared;
}

const folded = (value: string | null) => value?.replace(/[^A-Za-z0-9]/g, '').toUpperCase() || null;

function domainsOf({ website, emails }: CompanyIdentity): string[] {
  return [website, ...emails].flatMap((address) => (address ? (ownDomain(address) ?? []) : []));
}

/** Those that most likely are meant first. */
export function byLikeness(a: IdentityComparison, b: IdentityComparison): number {
  return a.differing.length - b.differing.length || b.agreeing.length - a.agreeing.length;
}
