import type { Instant } from '../calendar/instant.ts';
import type { SchemeId } from './schemes.ts';

/** What a certificate says, as its supplier entered it. */
export interface CertificateSaid {
  readonly scheme: SchemeId;
  readonly level: 'QM10' | 'QM20' | 'QM30' | null;
  readonly holderName: string;
  readonly holderKvkNumber: string | null;
  readonly issuer: string;
  readonly certificateNumber: string | null;
  readonly scopeText: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** The document that stood beside it: whoever hands over these bytes hands over that document. */
export interface DocumentSaid {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
}

/** What one installation says of a certificate to another. Which clients the supplier has, and what they made of it, is not in it. */
export interface CertificateRecord {
  readonly certificate: CertificateSaid;
  readonly document: DocumentSaid | null;
  /** When the supplier entered it there. */
  readonly enteredAt: Instant;
  /** Who at the supplier took it along, and when. */
  readonly takenBy: string;
  readonly takenAt: Instant;
  readonly installation: {
    /** Its address, as it calls itself. */
    readonly name: string;
    /** Ed25519, SPKI, base64. */
    readonly publicKey: string;
  };
}

export const certificateFileFormat = 'ketenmark-certificate';
export const certificateFileVersion = 1;

/**
 * The text that is signed: a list without names of fields, so that neither the order of a file's lines nor its blanks
 * matter. Changing it makes every file that is under way worthless: then count `certificateFileVersion` on.
 */
export function recordText({ certificate: c, document: d, enteredAt, takenBy, takenAt, installation }: CertificateRecord): string {
  const said = [c.scheme, c.level, c.holderName, c.holderKvkNumber, c.issuer, c.certificateNumber, c.scopeText, c.validFrom, c.validUntil];
  return JSON.stringify([certificateFileFormat, certificateFileVersion, said, d && [d.sha256, d.bytes, d.name], enteredAt, takenBy, takenAt, [installation.name, installation.publicKey]]);
}

/** A file is taken in within so many days: after that a fresh one says what still holds. Our design. */
export const certificateFileDays = 90;

/** Clocks of two machines may differ by so much. Our design. */
const aheadMs = 60 * 60 * 1000;
const dayMs = 86_400_000;

/** `expired`: taken along too long ago. `ahead`: taken along in the future, so one of the two clocks is wrong. */
export function recordAge(takenAt: Instant, now: Instant): 'fresh' | 'expired' | 'ahead' {
  const age = Date.parse(now) - Date.parse(takenAt);
  if (age < -aheadMs) return 'ahead';
  return age > certificateFileDays * dayMs ? 'expired' : 'fresh';
}

/** A digest in groups of four, as two people read it to each other. */
export const inGroups = (digest: string): string => digest.match(/.{1,4}/g)?.join(' ') ?? '';
