export interface ReachableContact {
  id: string;
  name: string;
  role: 'general' | 'security' | 'contract' | 'incident';
  email: string | null;
  locale: 'en' | 'nl' | null;
  isPrimary: boolean;
}

export interface Recipient {
  contactId: string | null;
  name: string;
  email: string;
  /** Null: not known; the organisation's language then. */
  locale: 'en' | 'nl' | null;
}

interface Known {
  contacts: readonly ReachableContact[];
  /** Who was asked last: they know what it is about. */
  asked: Recipient | null;
  /** Addresses from which mail came back. */
  dead: ReadonlySet<string>;
}

const roleOrder = ['security', 'contract', 'general', 'incident'] as const;

/**
 * Who is reminded: whoever was asked last, else the first contact, else by role, each only while mail to the address
 * arrives. Null: nobody can be reached. Our design.
 */
export function chooseRecipient({ contacts, asked, dead }: Known): Recipient | null {
  const works = (email: string | null): email is string => email !== null && email !== '' && !dead.has(email.toLowerCase());
  const askedContact = contacts.find((contact) => contact.id === asked?.contactId);
  // An address that was changed since is the right one; a contact that was removed no longer is.
  if (askedContact) {
    if (works(askedContact.email)) return recipientOf(askedContact, askedContact.email, asked?.locale ?? null);
  } else if (asked && asked.contactId === null && works(asked.email)) return asked;
  const rank = (contact: ReachableContact) => (contact.isPrimary ? -1 : roleOrder.indexOf(contact.role));
  const next = contacts.filter((contact) => works(contact.email)).sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))[0];
  return next?.email ? recipientOf(next, next.email, null) : null;
}

const recipientOf = ({ id, name, locale }: ReachableContact, email: string, askedIn: Recipient['locale']): Recipient => ({ contactId: id, name, email, locale: locale ?? askedIn });
