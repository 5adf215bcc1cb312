import type { Instant } from './columns.ts';

/** Another installation of this product whose signed files an organisation has taken in: known by its key, not by its name. */
export interface KnownInstallationTable {
  organisation_id: string;
  /** SHA-256 of the public key. */
  key_sha256: string;
  /** Ed25519, SPKI, base64. */
  public_key: string;
  /** The address that the first file gave. */
  name: string;
  first_seen_at: Instant;
  first_seen_by_member_id: string;
}

/** Where a certificate of an organisation's own came from, when it came as a signed file of another installation. */
export interface CertificateProvenanceTable {
  organisation_id: string;
  certificate_id: string;
  key_sha256: string;
  /** The address that the file gave for its installation. */
  installation_name: string;
  /** Who at the supplier took the file. */
  taken_by: string;
  taken_at: Instant;
  /** Digest of the text that was signed. */
  record_sha256: string;
  /** Ed25519 over that text, base64. */
  signature: string;
  imported_at: Instant;
  imported_by_member_id: string;
}

export interface CertificateProvenanceTables {
  known_installation: KnownInstallationTable;
  certificate_provenance: CertificateProvenanceTable;
}
