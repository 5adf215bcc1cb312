import type { Instant } from '../calendar/instant.ts';
import type { ReadFact, ReadField } from './reading/read-fact.ts';
import type { ReadingCheck, TypedFacts } from './reading/compare-reading.ts';

/** Another certificate of the same supplier, as it was received. */
export interface Version {
  proofId: string;
  receivedAt: Instant;
  fileSha256: string | null;
  facts: TypedFacts;
}

/** Something about the document behind a certificate that asks for a look; it forbids nothing. */
export type DocumentDifference =
  | { kind: 'reads_otherwise'; tone: 'warn'; field: ReadField; read: ReadFact }
  | { kind: 'same_file'; tone: 'warn'; suppliers: readonly { proofId: string; name: string }[] }
  | { kind: 'changed'; tone: 'warn'; proofId: string; receivedAt: Instant; isOtherFile: boolean; fields: readonly ReadField[] }
  | { kind: 'scope_missing'; tone: 'info' };

interface Found {
  /** As it was typed over. */
  version: Version;
  checks: readonly ReadingCheck[];
  /** Other suppliers of the organisation beside whom the same file stands. */
  sharedWith: readonly { proofId: string; name: string }[];
  /** Earlier ones of the same scheme from the same supplier, newest first. */
  earlier: readonly Version[];
}

export function findDocumentDifferences({ version, checks, sharedWith, earlier }: Found): DocumentDifference[] {
  const found: DocumentDifference[] = checks.flatMap(({ field, is, read }) => (is === 'other' && read ? [{ kind: 'reads_otherwise' as const, tone: 'warn' as const, field, read }] : []));
  if (sharedWith.length > 0) found.push({ kind: 'same_file', tone: 'warn', suppliers: sharedWith });
  const before = earlier.map((one) => changesSince(one, version)).find((one) => one !== null);
  if (before) found.push(before);
  if (version.facts.scopeText === '' || version.facts.scopeText === null) found.push({ kind: 'scope_missing', tone: 'info' });
  return found;
}

/** Its holder and its scope may be written otherwise next time; these say what it is worth. */
const telling: readonly ReadField[] = ['level', 'holderName', 'holderKvkNumber', 'issuer', 'validFrom', 'validUntil'];

/** The same certificate (by its number) or the same file that was received before, and now is not the same; null: another, or no change. */
function changesSince(before: Version, now: Version): DocumentDifference | null {
  const isSameFile = before.fileSha256 !== null && before.fileSha256 === now.fileSha256;
  const isSameNumber = now.facts.certificateNumber !== null && before.facts.certificateNumber === now.facts.certificateNumber;
  if (!isSameFile && !isSameNumber) return null;
  const fields = telling.filter((field) => before.facts[field] !== now.facts[field]);
  if (isSameFile && fields.length === 0) return null;
  return { kind: 'changed', tone: 'warn', proofId: before.proofId, receivedAt: before.receivedAt, isOtherFile: !isSameFile, fields };
}
