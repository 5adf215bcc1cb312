import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { ProofTable } from '#db/schema/proof.ts';
import { keepChecks } from './kept-check.ts';
import { RowNotFound } from './row-not-found.ts';
import { from } from './scoped.ts';

export type ProofRow = ProofTable;
type Scope = OrganisationScope | SupplierScope;

/** What `keepChecks` writes. */
export const notChecked = { checked_on: null, confirmed_on: null, checked_as: null, mark_level: null, mark_from_on: null, mark_until_on: null } as const;
type NewProof = Omit<ProofRow, 'organisation_id' | 'removed_at' | 'judged_at' | 'entered_by_member_id' | keyof typeof notChecked>;

export async function insertProof(tx: Tx, scope: Scope, proof: NewProof & { entered_by_member_id?: string }): Promise<void> {
  // The same certificate may have stood here before, and been judged.
  const judged = await tx
    .selectFrom('verification')
    .select('recorded_at')
    .where('organisation_id', '=', scope.organisationId)
    .where('supplier_id', '=', proof.supplier_id)
    .where('certificate_id', '=', proof.certificate_id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  await tx
    .insertInto('proof')
    .values({ entered_by_member_id: null, ...notChecked, ...proof, organisation_id: scope.organisationId, removed_at: null, judged_at: judged?.recorded_at ?? null })
    .execute();
  if (judged) await keepChecks(tx, scope, [proof.supplier_id], proof.certificate_id);
}

/** Whether a certificate stands beside a supplier of the scope already. */
export async function hasLiveProof(db: Db, scope: Scope, certificateId: string): Promise<boolean> {
  const row = await from(db, scope, 'proof').select('proof.id').where('proof.certificate_id', '=', certificateId).where('proof.removed_at', 'is', null).executeTakeFirst();
  return row !== undefined;
}

/** What a certificate that stands beside a supplier of the scope says it is. */
export async function findProofOfCertificate(db: Db, scope: Scope, certificateId: string) {
  const row = await from(db, scope, 'proof')
    .innerJoin('certificate', 'certificate.id', 'proof.certificate_id')
    .select(['proof.id', 'certificate.scheme', 'certificate.level'])
    .where('proof.certificate_id', '=', certificateId)
    .where('proof.removed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes a certificate away from the suppliers that it stood beside; they are what coverage must be recorded for. */
export async function removeProofsOf(tx: Tx, scope: Scope, certificateId: string, at: Instant): Promise<{ id: string; supplierId: string }[]> {
  const live = await tx
    .selectFrom('proof')
    .select(['id', 'supplier_id as supplierId'])
    .where('organisation_id', '=', scope.organisationId)
    .where('certificate_id', '=', certificateId)
    .where('removed_at', 'is', null)
    .execute();
  await tx
    .updateTable('proof')
    .set({ removed_at: at })
    .where('organisation_id', '=', scope.organisationId)
    .where('certificate_id', '=', certificateId)
    .where('removed_at', 'is', null)
    .execute();
  return live;
}

const proofWithCertificate = (db: Db, scope: OrganisationScope) =>
  from(db, scope, 'proof')
    .innerJoin('certificate', 'certificate.id', 'proof.certificate_id')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'proof.organisation_id').onRef('supplier.id', '=', 'proof.supplier_id'))
    .leftJoin('evidence_file', 'evidence_file.id', 'certificate.evidence_file_id')
    .leftJoin('certificate_provenance', (join) => join.onRef('certificate_provenance.organisation_id', '=', 'proof.organisation_id').onRef('certificate_provenance.certificate_id', '=', 'proof.certificate_id'))
    .leftJoin('verification', (join) =>
      join
        .onRef('verification.organisation_id', '=', 'proof.organisation_id')
        .onRef('verification.supplier_id', '=', 'proof.supplier_id')
        .onRef('verification.certificate_id', '=', 'proof.certificate_id')
        .on('verification.superseded_at', 'is', null),
    )
    .select([
      'proof.id',
      'proof.supplier_id',
      'proof.certificate_id',
      'proof.origin',
      'proof.received_at',
      'proof.removed_at',
      'proof.entered_by_member_id',
      'proof.checked_on',
      'proof.confirmed_on',
      'supplier.legal_name',
      'supplier.kvk_number',
      'certificate.scheme',
      'certificate.level',
      'certificate.holder_name',
      'certificate.holder_kvk_number',
      'certificate.scope_text',
      'certificate.issuer',
      'certificate.certificate_number',
      'certificate.valid_from',
      'certificate.valid_until',
      'certificate.evidence_file_id',
      // Of those that came as a signed file.
      'certificate_provenance.installation_name as installation',
      'evidence_file.original_name as file_name',
      'evidence_file.media_type as file_media_type',
      'evidence_file.bytes as file_bytes',
      'evidence_file.sha256 as file_sha256',
      'evidence_file.removed_at as file_removed_at',
      'verification.id as verification_id',
      'verification.result',
      'verification.method',
      'verification.accepted_level',
      'verification.accepted_until',
      'verification.reason',
      'verification.limited_to',
      'verification.equivalence_rule_id',
      'verification.is_alone',
      'verification.recorded_at as verified_at',
      'verification.verified_by_member_id',
    ]);

/** A proof with its certificate, its file and the verification that stands; the last three columns groups may be null. */
export type ProofRecord = Awaited<ReturnType<ReturnType<typeof proofWithCertificate>['execute']>>[number];

export async function getProof(db: Db, scope: OrganisationScope, proofId: string): Promise<ProofRecord> {
  const proof = await proofWithCertificate(db, scope).where('proof.id', '=', proofId).executeTakeFirst();
  if (!proof) throw new RowNotFound('proof');
  return proof;
}

/** What stands beside one supplier, newest first. */
export async function listProofsOfSupplier(db: Db, scope: OrganisationScope, supplierId: string): Promise<ProofRecord[]> {
  return proofWithCertificate(db, scope)
    .where('proof.supplier_id', '=', supplierId)
    .where('proof.removed_at', 'is', null)
    .orderBy('proof.received_at', 'desc')
    .orderBy('proof.id', 'desc')
    .execute();
}

/** What a supplier no longer shares and does not share again, the last taken back first. */
export async function listUnsharedProofs(db: Db, scope: OrganisationScope, supplierId: string): Promise<ProofRecord[]> {
  const rows = await proofWithCertificate(db, scope)
    .where('proof.supplier_id', '=', supplierId)
    .where('proof.origin', '=', 'shared')
    .where('proof.removed_at', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('proof as again')
            .select('again.id')
            .whereRef('again.organisation_id', '=', 'proof.organisation_id')
            .whereRef('again.supplier_id', '=', 'proof.supplier_id')
            .whereRef('again.certificate_id', '=', 'proof.certificate_id')
            .where('again.removed_at', 'is', null),
        ),
      ),
    )
    .orderBy('proof.removed_at', 'desc')
    .orderBy('proof.id', 'desc')
    .execute();
  return [...new Map(rows.toReversed().map((row) => [row.certificate_id, row])).values()].toReversed();
}

/** Some proofs, in any order. */
export async function listProofsById(db: Db, scope: OrganisationScope, ids: readonly string[]): Promise<ProofRecord[]> {
  return ids.length === 0 ? [] : proofWithCertificate(db, scope).where('proof.id', 'in', ids).execute();
}

/** Proofs that nobody has judged, oldest first; `after` is the last one of the page before. */
export async function listWaitingProofs(
  db: Db,
  scope: OrganisationScope,
  { limit, after }: { limit: number; after?: { receivedAt: Instant; id: string } | null },
): Promise<ProofRecord[]> {
  const waiting = proofWithCertificate(db, scope).where('proof.removed_at', 'is', null).where('proof.judged_at', 'is', null);
  const page = after
    ? waiting.where((eb) =>
        eb.or([eb('proof.received_at', '>', after.receivedAt), eb.and([eb('proof.received_at', '=', after.receivedAt), eb('proof.id', '>', after.id)])]),
      )
    : waiting;
  return page.orderBy('proof.received_at').orderBy('proof.id').limit(limit).execute();
}

/** The ids of all that nobody has judged, oldest first. */
export async function listWaitingProofIds(db: Db, scope: OrganisationScope): Promise<string[]> {
  const rows = await waitingProofs(db, scope).select('proof.id').orderBy('proof.received_at').orderBy('proof.id').execute();
  return rows.map((row) => row.id);
}

export async function countWaitingProofs(db: Db, scope: OrganisationScope): Promise<number> {
  const row = await waitingProofs(db, scope)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function waitingProofs(db: Db, scope: OrganisationScope) {
  return from(db, scope, 'proof').where('proof.removed_at', 'is', null).where('proof.judged_at', 'is', null);
}
