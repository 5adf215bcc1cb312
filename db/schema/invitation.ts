import type { Instant, Json } from './columns.ts';

/** A hashed, expiring link that lets a supplier answer. GET never consumes it. */
export interface InvitationTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  contact_id: string | null;
  email: string;
  contact_name: string;
  locale: 'en' | 'nl';
  token_hash: string;
  /** What was asked, frozen as sent: levels, reasons, provisional or not, contact person and phone. */
  asked_json: Json;
  lowest: 'none' | 'QM10' | 'QM20' | 'QM30';
  highest: 'none' | 'QM10' | 'QM20' | 'QM30';
  created_at: Instant;
  created_by_member_id: string;
  expires_at: Instant;
  /** When somebody first opened the page behind a link of it. */
  opened_at: Instant | null;
  answered_at: Instant | null;
  revoked_at: Instant | null;
  company_id: string | null;
}

export interface InvitationTables {
  invitation: InvitationTable;
}
