import { findDocumentDifferences, type Version } from '#app/domain/certificate/document-differences.ts';
import { compareReading, type ReadingCheck, type TypedFacts } from '#app/domain/certificate/reading/compare-reading.ts';
import { readFacts } from '#app/domain/certificate/reading/read-facts.ts';
import { witnessReading } from '#app/platform/certificate/witness-reading.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findReadableFile, type EvidenceFileRow } from '#db/queries/evidence-file.ts';
import { listEarlierProofs, listOthersWithFile } from '#db/queries/proof-document.ts';
import type { ProofRecord } from '#db/queries/proof.ts';

type Asked = Pick<MemberContext, 'app' | 'db' | 'scope' | 'member' | 'can'>;

const shownVersions = 10;
const shownOthers = 5;

/** The document behind a proof, what it was read to say beside what was typed over, and what was received before it. */
export async function loadDocument(ctx: Asked, proof: ProofRecord) {
  const { db, scope } = ctx;
  const file = await fileOf(ctx, proof);
  const facts = file?.text ? readFacts(file.text) : [];
  const version = versionOf(proof);
  const checks = compareReading(version.facts, facts);
  const place = { id: proof.id, receivedAt: proof.received_at };
  const [rows, sharedWith] = await Promise.all([
    listEarlierProofs(db, scope, { supplierId: proof.supplier_id, scheme: proof.scheme, before: place, limit: shownVersions }),
    proof.file_sha256 ? listOthersWithFile(db, scope, { sha256: proof.file_sha256, supplierId: proof.supplier_id, limit: shownOthers }) : [],
  ]);
  return {
    file: file && { ...file, text: file.text && linesOf(file.text, checks) },
    checks,
    earlier: rows.map((row) => ({ id: row.id, level: row.level, holderName: row.holder_name, validUntil: row.valid_until, receivedAt: row.received_at, result: row.result, isGone: row.removed_at !== null, isNotShared: row.removed_at !== null && row.origin === 'shared' })),
    differences: findDocumentDifferences({ version, checks, sharedWith, earlier: rows.map(versionOf) }),
  };
}

/** The document, and whether it may be opened now: a company may have withdrawn its consent. Who sees its text has opened it. */
async function fileOf(ctx: Asked, proof: ProofRecord) {
  const { evidence_file_id: id, file_name: name, file_media_type: mediaType, file_bytes: bytes, file_sha256: sha256, file_removed_at: removedAt } = proof;
  if (!id || !name || !mediaType || bytes === null || !sha256) return null;
  const readable = ctx.can('file:read') ? await findReadableFile(ctx.db, ctx.scope, id) : null;
  const row = readable && hasText(readable) ? await witnessReading(ctx, id) : readable;
  return { id, name, mediaType, bytes, sha256, removedAt, mayOpen: row !== null, pageCount: row?.page_count ?? null, text: row ? textOf(row) : null };
}

const textOf = ({ text_json: text }: EvidenceFileRow): string[] | null => (text === null ? null : (JSON.parse(text) as string[]));
const hasText = (row: EvidenceFileRow) => textOf(row)?.some((page) => page !== '') ?? false;

type Found = Pick<ProofRecord, 'id' | 'received_at' | 'file_sha256' | 'scheme' | 'level' | 'holder_name' | 'holder_kvk_number' | 'issuer' | 'certificate_number' | 'valid_from' | 'valid_until' | 'scope_text'>;

function versionOf(row: Found): Version {
  const facts: TypedFacts = {
    scheme: row.scheme,
    level: row.level,
    holderName: row.holder_name,
    holderKvkNumber: row.holder_kvk_number,
    issuer: row.issuer,
    certificateNumber: row.certificate_number,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    scopeText: row.scope_text,
  };
  return { proofId: row.id, receivedAt: row.received_at, fileSha256: row.file_sha256, facts };
}

/** Pages as lines, each with what was read from it. */
function linesOf(pages: readonly string[], checks: readonly ReadingCheck[]) {
  return pages.map((text, index) => ({
    number: index + 1,
    lines: text === '' ? [] : text.split('\n').map((line, at) => ({ text: line, marks: checks.filter(({ read }) => read?.page === index + 1 && read.line === at).map(({ field, is }) => ({ field, is })) })),
  }));
}

export type DocumentView = Awaited<ReturnType<typeof loadDocument>>;
