import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { SupplierAnswerTable } from '#db/schema/supplier-answer.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type SupplierAnswerRow = SupplierAnswerTable;
export type NewSupplierAnswer = Omit<SupplierAnswerTable, 'organisation_id' | 'handled_at' | 'handled_by_member_id' | 'reply'>;
type Scope = OrganisationScope | SupplierScope;

export async function insertSupplierAnswer(tx: Tx, scope: Scope, answer: NewSupplierAnswer): Promise<void> {
  await tx
    .insertInto('supplier_answer')
    .values({ ...answer, organisation_id: scope.organisationId, handled_at: null, handled_by_member_id: null, reply: null })
    .execute();
}

/** Newest first. */
export async function listAnswersOfSupplier(db: Db, scope: Scope, supplierId: string): Promise<SupplierAnswerRow[]> {
  return from(db, scope, 'supplier_answer')
    .selectAll('supplier_answer')
    .where('supplier_answer.supplier_id', '=', supplierId)
    .orderBy('supplier_answer.answered_at', 'desc')
    .orderBy('supplier_answer.id', 'desc')
    .execute();
}

export async function getSupplierAnswer(db: Db, scope: Scope, answerId: string): Promise<SupplierAnswerRow> {
  const answer = await from(db, scope, 'supplier_answer').selectAll('supplier_answer').where('supplier_answer.id', '=', answerId).executeTakeFirst();
  if (!answer) throw new RowNotFound('answer');
  return answer;
}

export async function handleSupplierAnswer(
  tx: Tx,
  scope: OrganisationScope,
  answerId: string,
  handled: { now: Instant; memberId: string; reply: string | null },
): Promise<void> {
  await updateIn(tx, scope, 'supplier_answer')
    .set({ handled_at: handled.now, handled_by_member_id: handled.memberId, reply: handled.reply })
    .where('supplier_answer.id', '=', answerId)
    .execute();
}

/** A newer expected date takes the place of those that nobody has handled: there is nothing left to say to them. */
export async function closeEarlierDates(tx: Tx, scope: SupplierScope, now: Instant): Promise<void> {
  await updateIn(tx, scope, 'supplier_answer')
    .set({ handled_at: now })
    .where('supplier_answer.kind', '=', 'no_certificate')
    .where('supplier_answer.handled_at', 'is', null)
    .execute();
}

/** Suppliers with an answer that nobody has handled; a certificate is handled by its verification. */
export async function countSuppliersToAnswer(db: Db, scope: OrganisationScope): Promise<number> {
  const row = await from(db, scope, 'supplier_answer')
    .select((eb) => eb.fn.count<number>('supplier_answer.supplier_id').distinct().as('n'))
    .where('supplier_answer.kind', '<>', 'certificate')
    .where('supplier_answer.handled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
