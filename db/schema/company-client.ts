import type { Instant } from './columns.ts';

/**
 * A row of a client's register that a company has said to be its own without sharing anything with it. It belongs to one company,
 * and to the first that says so. What was shared names its row by itself: see `share`.
 */
export interface CompanyClientTable {
  organisation_id: string;
  supplier_id: string;
  company_id: string;
  /** By which the client had asked. */
  invitation_id: string;
  joined_by: string;
  joined_at: Instant;
}

export interface CompanyClientTables {
  company_client: CompanyClientTable;
}
