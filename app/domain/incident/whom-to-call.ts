/** What is known of a contact when somebody must be called now. */
export interface Callable {
  role: 'general' | 'security' | 'contract' | 'incident';
  phone: string | null;
  reachable: 'always' | 'office_hours' | null;
}

/** Whether this number is answered by day and by night: said so, or the contact is there for incidents and nothing says otherwise. */
export function isAlwaysReachable({ role, phone, reachable }: Callable): boolean {
  return phone !== null && (reachable === 'always' || (role === 'incident' && reachable === null));
}

/** Those who answer day and night first, then the security contact, then any number, then mere addresses. Our design. */
export function inCallingOrder<T extends Callable>(contacts: readonly T[]): T[] {
  return [...contacts].sort((a, b) => rank(a) - rank(b));
}

function rank(contact: Callable): number {
  if (contact.phone === null) return 4;
  if (isAlwaysReachable(contact)) return contact.role === 'incident' ? 0 : 1;
  return contact.role === 'security' || contact.role === 'incident' ? 2 : 3;
}
