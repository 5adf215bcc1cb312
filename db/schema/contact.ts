import type { Flag, Instant } from './columns.ts';

/** A person at the supplier. E-mail may be missing: some are reached by phone only. */
export interface ContactTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  name: string;
  role: 'general' | 'security' | 'contract' | 'incident';
  email: string | null;
  phone: string | null;
  locale: 'en' | 'nl' | null;
  /** Null: not known. */
  reachable: 'always' | 'office_hours' | null;
  is_primary: Flag;
  created_at: Instant;
}

export interface ContactTables {
  contact: ContactTable;
}
