import type { Instant } from './columns.ts';

/** A company’s consent that one organisation sees one certificate. The live row decides who may open the file. */
export interface ShareTable {
  id: string;
  company_id: string;
  organisation_id: string;
  certificate_id: string;
  /** The row of the client's register that was meant, which may have been merged since; null: shared before this was kept. */
  supplier_id: string | null;
  /** By which the client asked. */
  invitation_id: string | null;
  consented_by: string;
  consented_at: Instant;
  withdrawn_at: Instant | null;
}

export interface ShareTables {
  share: ShareTable;
}
