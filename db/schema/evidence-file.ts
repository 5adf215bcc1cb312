import type { Instant } from './columns.ts';

/** The bytes behind a proof, addressed by their SHA-256. */
export interface EvidenceFileTable {
  id: string;
  sha256: string;
  media_type: 'application/pdf' | 'image/png' | 'image/jpeg';
  bytes: number;
  original_name: string;
  company_id: string | null;
  organisation_id: string | null;
  created_at: Instant;
  /** The bytes are gone, by policy; the record of them stays. */
  removed_at: Instant | null;
}

export interface EvidenceFileTables {
  evidence_file: EvidenceFileTable;
}
