import type { CalendarDate, Flag, Instant, Json } from './columns.ts';

/** A body that issues certificates, on the organisation's own list: only what stands there is asked. */
export interface IssuerTable {
  organisation_id: string;
  id: string;
  name: string;
  /** Folded, to find it by what a certificate calls it. */
  name_key: string;
  /** Language in which it is written to. */
  locale: 'en' | 'nl';
  created_at: Instant;
  created_by_member_id: string;
  removed_at: Instant | null;
}

/** One way to reach an issuer: an address or a number, and where it was found. */
export interface IssuerContactTable {
  organisation_id: string;
  id: string;
  issuer_id: string;
  /** Exactly one of the two. */
  email: string | null;
  phone: string | null;
  /** Where it was found: never on the certificate that it should confirm. */
  source: string;
  added_at: Instant;
  added_by_member_id: string;
  removed_at: Instant | null;
}

/** An issuer that was asked about one certificate, and what it said. */
export interface IssuerConfirmationTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  certificate_id: string;
  proof_id: string;
  issuer_id: string;
  contact_id: string;
  way: 'link' | 'call';
  /** The address or number that was used, as it stood on the list then. */
  reached: string;
  /** What the issuer was asked, frozen as sent (`AskedCertificate`). */
  asked_json: Json;
  asked_at: Instant;
  asked_by_member_id: string;
  /** Two people were called for, and nobody else could. */
  is_alone: Flag;
  /** Digest of the secret in the mail; null for a call. GET never consumes it. */
  token_hash: string | null;
  expires_at: Instant | null;
  /** Digest of the secret of the mail that asked several questions at once; null: it was asked alone. */
  round_hash: string | null;
  revoked_at: Instant | null;
  result: 'confirmed' | 'denied' | 'unknown' | null;
  answered_at: Instant | null;
  /** The day of the answer or of the call: *last confirmed on*. */
  answered_on: CalendarDate | null;
  answered_by: string | null;
  remark: string | null;
}

export interface IssuerTables {
  issuer: IssuerTable;
  issuer_contact: IssuerContactTable;
  issuer_confirmation: IssuerConfirmationTable;
}
