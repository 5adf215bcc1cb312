import type { ConfirmationScope, OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { IssuerConfirmationTable } from '#db/schema/issuer.ts';
import { keepChecks } from './kept-check.ts';
import type { OrganisationRow } from './organisation.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type IssuerConfirmationRow = IssuerConfirmationTable;

export async function insertConfirmation(tx: Tx, scope: OrganisationScope, confirmation: Omit<IssuerConfirmationRow, 'organisation_id' | 'revoked_at' | 'round_hash'> & Partial<Pick<IssuerConfirmationRow, 'round_hash'>>): Promise<void> {
  await tx
    .insertInto('issuer_confirmation')
    .values({ round_hash: null, ...confirmation, organisation_id: scope.organisationId, revoked_at: null })
    .execute();
  if (confirmation.result) await keepChecks(tx, scope, [confirmation.supplier_id], confirmation.certificate_id);
}

/** Everything that was asked about one certificate of one supplier, the newest first. */
export async function listConfirmations(db: Db, scope: OrganisationScope, { supplierId, certificateId }: { supplierId: string; certificateId: string }) {
  return from(db, scope, 'issuer_confirmation')
    .innerJoin('issuer', (join) => join.onRef('issuer.organisation_id', '=', 'issuer_confirmation.organisation_id').onRef('issuer.id', '=', 'issuer_confirmation.issuer_id'))
    .leftJoin('member', (join) => join.onRef('member.organisation_id', '=', 'issuer_confirmation.organisation_id').onRef('member.id', '=', 'issuer_confirmation.asked_by_member_id'))
    .leftJoin('person', 'person.id', 'member.person_id')
    .selectAll('issuer_confirmation')
    .select(['issuer.name as issuer_name', 'person.name as asked_by'])
    .where('issuer_confirmation.supplier_id', '=', supplierId)
    .where('issuer_confirmation.certificate_id', '=', certificateId)
    .orderBy('issuer_confirmation.asked_at', 'desc')
    .orderBy('issuer_confirmation.id', 'desc')
    .execute();
}

/** Certificates about which a link that works is out, as `supplier certificate`. */
export async function listOpenQuestions(db: Db, scope: OrganisationScope, supplierIds: readonly string[], now: Instant): Promise<ReadonlySet<string>> {
  if (supplierIds.length === 0) return new Set();
  const rows = await from(db, scope, 'issuer_confirmation')
    .select(['issuer_confirmation.supplier_id', 'issuer_confirmation.certificate_id'])
    .where('issuer_confirmation.supplier_id', 'in', supplierIds)
    .where('issuer_confirmation.way', '=', 'link')
    .where('issuer_confirmation.result', 'is', null)
    .where('issuer_confirmation.revoked_at', 'is', null)
    .where('issuer_confirmation.expires_at', '>', now)
    .execute();
  return new Set(rows.map((row) => `${row.supplier_id} ${row.certificate_id}`));
}

export interface LastWord {
  certificateId: string;
  result: 'confirmed' | 'denied';
  on: string;
}

/** By certificate, what its issuer said last about it; that it does not know is no word. */
export async function listLastWords(db: Db, scope: OrganisationScope | SupplierScope, supplierId: string): Promise<ReadonlyMap<string, LastWord>> {
  const rows = await from(db, scope, 'issuer_confirmation')
    .select(['issuer_confirmation.certificate_id as certificateId', 'issuer_confirmation.result', 'issuer_confirmation.answered_on as on'])
    .where('issuer_confirmation.supplier_id', '=', supplierId)
    .where('issuer_confirmation.result', 'in', ['confirmed', 'denied'])
    .orderBy('issuer_confirmation.answered_at')
    .orderBy('issuer_confirmation.id')
    .execute();
  return new Map(rows.map((row) => [row.certificateId, { certificateId: row.certificateId, result: row.result as LastWord['result'], on: row.on ?? '' }]));
}

export async function getConfirmation(db: Db, scope: OrganisationScope | ConfirmationScope, confirmationId: string): Promise<IssuerConfirmationRow> {
  const row = await from(db, scope, 'issuer_confirmation').selectAll('issuer_confirmation').where('issuer_confirmation.id', '=', confirmationId).executeTakeFirst();
  if (!row) throw new RowNotFound('confirmation');
  return row;
}

export type ConfirmationAnswer = Pick<IssuerConfirmationRow, 'result' | 'answered_at' | 'answered_on' | 'answered_by' | 'remark'>;

/** False when it was answered, or taken back, before. */
export async function answerConfirmation(tx: Tx, scope: ConfirmationScope, answer: ConfirmationAnswer): Promise<boolean> {
  const result = await updateIn(tx, scope, 'issuer_confirmation')
    .set(answer)
    .where('issuer_confirmation.id', '=', scope.confirmationId)
    .where('issuer_confirmation.result', 'is', null)
    .where('issuer_confirmation.revoked_at', 'is', null)
    .executeTakeFirst();
  const isAnswered = result.numUpdatedRows === 1n;
  if (isAnswered) await keepChecks(tx, scope, [scope.supplierId], (await getConfirmation(tx, scope, scope.confirmationId)).certificate_id);
  return isAnswered;
}

/** False when there is nothing left to take back. */
export async function revokeConfirmation(tx: Tx, scope: OrganisationScope, confirmationId: string, now: Instant): Promise<boolean> {
  const result = await updateIn(tx, scope, 'issuer_confirmation')
    .set({ revoked_at: now })
    .where('issuer_confirmation.id', '=', confirmationId)
    .where('issuer_confirmation.result', 'is', null)
    .where('issuer_confirmation.revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface ConfirmationDoor {
  confirmation: IssuerConfirmationRow;
  organisation: OrganisationRow;
  /** Language in which the issuer was written to. */
  locale: 'en' | 'nl';
}

/** Everything that one mail asked, in the order of asking: the digest is of its secret, and whoever holds that may see it. */
export async function listRound(db: Db, roundHash: string): Promise<IssuerConfirmationRow[]> {
  return db.selectFrom('issuer_confirmation').selectAll().where('round_hash', '=', roundHash).orderBy('id').execute();
}

/** The door of an issuer's link; expired and revoked ones too. Consumes nothing. */
export async function findConfirmationByDigest(db: Db, digest: string): Promise<ConfirmationDoor | null> {
  const confirmation = await db.selectFrom('issuer_confirmation').selectAll().where('token_hash', '=', digest).executeTakeFirst();
  if (!confirmation) return null;
  const organisation = await db.selectFrom('organisation').selectAll().where('id', '=', confirmation.organisation_id).executeTakeFirstOrThrow();
  const issuer = await db.selectFrom('issuer').select('locale').where('organisation_id', '=', organisation.id).where('id', '=', confirmation.issuer_id).executeTakeFirstOrThrow();
  return { confirmation, organisation, locale: issuer.locale };
}
