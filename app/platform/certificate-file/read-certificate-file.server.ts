import { z } from 'zod';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { schemeIds } from '#app/domain/certificate/schemes.ts';
import { certificateFileFormat, certificateFileVersion, recordAge, recordText, type CertificateRecord } from '#app/domain/certificate/signed-certificate.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { parseKvkNumber } from '#app/domain/register/identifiers.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { readForeignKey } from '../signing/foreign-key.server.ts';

/** More than a record ever needs. */
export const maxCertificateFileBytes = 64 * 1024;

/**
 * Why a file is not taken in. `other`: no file of this kind. `newer`: of a version that is not known here. `broken`: it does
 * not say what such a file says. `forged`: the signature does not fit what it says. `expired`, `ahead`: see `recordAge`.
 */
export type CertificateFileProblem = 'other' | 'newer' | 'broken' | 'forged' | 'expired' | 'ahead';

/** A record whose signature holds, with the key that made it. */
export interface ReadCertificateFile {
  record: CertificateRecord;
  keySha256: string;
  recordSha256: string;
  signature: string;
}

const line = (max: number) => z.string().min(1).max(max);
const day = z.string().refine(isCalendarDate);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ precision: 3 });

const said = z
  .strictObject({
    scheme: z.enum(schemeIds),
    level: z.enum(qmLevels).nullable(),
    holderName: line(200),
    holderKvkNumber: z.string().refine((text) => isSameNumber(text)).nullable(),
    issuer: line(200),
    certificateNumber: line(100).nullable(),
    scopeText: z.string().max(4_000),
    validFrom: day,
    validUntil: day,
  })
  .refine((one) => (one.scheme === 'nis2-qm') === (one.level !== null) && one.validFrom <= one.validUntil);

const file = z.strictObject({
  format: z.literal(certificateFileFormat),
  version: z.literal(certificateFileVersion),
  certificate: said,
  document: z.strictObject({ sha256: digest, bytes: z.int().positive(), name: line(300) }).nullable(),
  enteredAt: instant,
  takenBy: line(200),
  takenAt: instant,
  installation: z.strictObject({ name: z.url({ protocol: /^https?$/ }).max(300), publicKey: line(200) }),
  signature: line(200),
});

function isSameNumber(text: string): boolean {
  const parsed = parseKvkNumber(text);
  return parsed.ok && parsed.value === text;
}

/** The file as it is handed over: one thing a line, for who opens it to read. */
export function writeCertificateFile(record: CertificateRecord, signature: string): string {
  return `${JSON.stringify({ format: certificateFileFormat, version: certificateFileVersion, ...record, signature }, null, 2)}\n`;
}

/** Reads what another installation, or this one, has signed. Nothing of it is believed before the signature holds. */
export function readCertificateFile(text: string, now: string): { ok: true; file: ReadCertificateFile } | { ok: false; problem: CertificateFileProblem } {
  const refuse = (problem: CertificateFileProblem) => ({ ok: false as const, problem });
  if (Buffer.byteLength(text) > maxCertificateFileBytes) return refuse('other');
  const json = parseJson(text);
  if (json?.format !== certificateFileFormat) return refuse('other');
  if (typeof json.version === 'number' && json.version > certificateFileVersion) return refuse('newer');
  const parsed = file.safeParse(json);
  if (!parsed.success) return refuse('broken');
  const { format: _format, version: _version, signature, ...record } = parsed.data;
  const key = readForeignKey(record.installation.publicKey);
  if (!key?.signed(recordText(record), signature)) return refuse('forged');
  const age = recordAge(record.takenAt, now);
  if (age !== 'fresh') return refuse(age);
  return { ok: true, file: { record, keySha256: key.sha256, recordSha256: sha256(recordText(record)), signature } };
}

function parseJson(text: string): Record<string, unknown> | null {
  try {
    // A file that went through an editor may begin with a byte order mark.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
