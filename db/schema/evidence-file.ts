import type { Instant, Json } from './columns.ts';

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
  /** Null: a picture, or it came before documents were read. */
  page_count: number | null;
  /** Text of its first pages, one string a page; null: it was never read, or its bytes are gone. */
  text_json: Json | null;
  /** The bytes are gone, by policy; the record of them stays. */
  removed_at: Instant | null;
}

export interface EvidenceFileTables {
  evidence_file: EvidenceFileTable;
}
