import type { Instant } from './columns.ts';

/** A company’s consent that one organisation sees one certificate. The live row decides who may open the file. */
export interface ShareTable {
  id: string;
  company_id: string;
  organisation_id: string;
  certificate_id: string;
  consented_by: string;
  consented_at: Instant;
  withdrawn_at: Instant | null;
}

export interface ShareTables {
  share: ShareTable;
}
