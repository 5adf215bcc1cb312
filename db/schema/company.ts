import type { Instant } from './columns.ts';

/** The supplier’s own side: one identity that may serve many organisations. Made only when an invitation is accepted. */
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
}

export interface CompanyTables {
  company: CompanyTable;
}
