import type { Instant } from './columns.ts';

/** The supplier’s own side: one identity that may serve many organisations. Made by the first sharing, or by who keeps a desk without. */
export interface CompanyTable {
  id: string;
  legal_name: string;
  kvk_number: string | null;
  vat_number: string | null;
  lei: string | null;
  website: string | null;
  country: string | null;
  locale: 'en' | 'nl';
  created_at: Instant;
  /** When the last one who spoke for it deleted their account; since then nobody does until somebody comes back. */
  left_at: Instant | null;
  /** Digest of that one's address: who proves it gets in again, and nobody else does. */
  return_hash: string | null;
}

export interface CompanyTables {
  company: CompanyTable;
}
