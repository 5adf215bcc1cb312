/** Why a supplier is left out of a question, in the order in which they count. */
export const reasonsLeftOut = ['not_a_supplier', 'ended', 'no_service', 'nothing_open', 'no_owner', 'owner_gone', 'no_contact', 'no_email'] as const;
export type LeftOut = (typeof reasonsLeftOut)[number];

export function isLeftOut(value: unknown): value is LeftOut {
  return reasonsLeftOut.some((reason) => reason === value);
}

interface Standing {
  triage: string;
  status: string;
}

/** What speaks against asking anything about a supplier; null: nothing. */
export function whyNotAtAll({ triage, status }: Standing): LeftOut | null {
  if (triage === 'not_a_supplier') return 'not_a_supplier';
  return status === 'ended' ? 'ended' : null;
}

interface Reachable {
  role: 'general' | 'security' | 'contract' | 'incident';
  email: string | null;
  is_primary: number;
}

/** On a bad day the person for bad days is asked first, then whoever knows about security. Our design. */
const rank: Record<Reachable['role'], number> = { incident: 0, security: 1, general: 2, contract: 3 };

/** Whom a supplier is asked through; a problem where nobody can be reached by mail. */
export function chooseContact<Contact extends Reachable>(contacts: readonly Contact[]): (Contact & { email: string }) | 'no_contact' | 'no_email' {
  if (contacts.length === 0) return 'no_contact';
  const reachable = contacts.filter((contact): contact is Contact & { email: string } => Boolean(contact.email));
  const [first] = reachable.sort((a, b) => rank[a.role] - rank[b.role] || b.is_primary - a.is_primary);
  return first ?? 'no_email';
}
