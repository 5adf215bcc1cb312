import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';

type Scope = OrganisationScope | SupplierScope;

/** Something that a supplier was asked and has not answered. */
export interface OpenAskRow {
  supplier_id: string;
  asked_at: Instant;
  /** Who was asked, where a person was. */
  name: string | null;
  /** What it is about: the reference of a contract. */
  about: string | null;
}

export interface LastAnswerRow {
  supplier_id: string;
  answered_at: Instant;
}

async function gather<Row>(supplierIds: readonly string[], read: (batch: readonly string[]) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  await inBatches(supplierIds, 1, async (batch) => void found.push(...(await read(batch))));
  return found;
}

/** Requests for a certificate whose link works and that nobody has answered. */
export function listOpenRequests(db: Db, scope: Scope, supplierIds: readonly string[], now: Instant): Promise<OpenAskRow[]> {
  return gather(supplierIds, (batch) =>
    from(db, scope, 'invitation')
      .select(['invitation.supplier_id', 'invitation.created_at as asked_at', 'invitation.contact_name as name'])
      .select((eb) => eb.val<string | null>(null).as('about'))
      .where('invitation.supplier_id', 'in', batch)
      .where('invitation.answered_at', 'is', null)
      .where('invitation.revoked_at', 'is', null)
      .where('invitation.expires_at', '>', now)
      .orderBy('invitation.created_at')
      .execute(),
  );
}

/** What contracts ask and was put to a supplier that has not said yes, no or when. */
export function listOpenRequirements(db: Db, scope: Scope, supplierIds: readonly string[]): Promise<OpenAskRow[]> {
  return gather(supplierIds, (batch) =>
    from(db, scope, 'contract_requirement')
      .innerJoin('contract', (join) => join.onRef('contract.organisation_id', '=', 'contract_requirement.organisation_id').onRef('contract.id', '=', 'contract_requirement.contract_id'))
      .select(['contract_requirement.supplier_id', 'contract_requirement.recorded_at as asked_at', 'contract.reference as about'])
      .select((eb) => eb.val<string | null>(null).as('name'))
      .where('contract_requirement.supplier_id', 'in', batch)
      .where('contract_requirement.state', '=', 'sent')
      .where('contract_requirement.superseded_at', 'is', null)
      .where('contract.removed_at', 'is', null)
      .orderBy('contract_requirement.recorded_at')
      .execute(),
  );
}

/** Questions whether it is affected by something, sent and open, that nobody has answered for it. */
export function listOpenQuestions(db: Db, scope: Scope, supplierIds: readonly string[]): Promise<OpenAskRow[]> {
  return gather(supplierIds, (batch) =>
    from(db, scope, 'question_item')
      .innerJoin('question', (join) => join.onRef('question.organisation_id', '=', 'question_item.organisation_id').onRef('question.id', '=', 'question_item.question_id'))
      .innerJoin('question_letter', (join) => join.onRef('question_letter.organisation_id', '=', 'question_item.organisation_id').onRef('question_letter.id', '=', 'question_item.letter_id'))
      .select(['question_item.supplier_id', 'question_letter.name'])
      .select((eb) => [eb.fn.coalesce('question_letter.sent_at', 'question.created_at').as('asked_at'), eb.val<string | null>(null).as('about')])
      .where('question_item.supplier_id', 'in', batch)
      .where('question.kind', '=', 'affected')
      .where('question.closed_at', 'is', null)
      .where('question_letter.sent_at', 'is not', null)
      .where('question_letter.revoked_at', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('question_answer').select('question_answer.id').whereRef('question_answer.organisation_id', '=', 'question_item.organisation_id').whereRef('question_answer.item_id', '=', 'question_item.id'))),
      )
      .orderBy('question_letter.sent_at')
      .execute(),
  );
}

/** When a supplier itself last answered anything: a request, a contract, a question, or by reporting how far it is. */
export async function listLastAnswers(db: Db, scope: Scope, supplierIds: readonly string[]): Promise<Map<string, Instant>> {
  const last = new Map<string, Instant>();
  const keep = (rows: LastAnswerRow[]) => {
    for (const { supplier_id: id, answered_at: at } of rows) if (at > (last.get(id) ?? '')) last.set(id, at);
  };
  await inBatches(supplierIds, 1, async (batch) => {
    keep(await from(db, scope, 'supplier_answer').select(['supplier_answer.supplier_id', (eb) => eb.fn.max('supplier_answer.answered_at').as('answered_at')]).where('supplier_answer.supplier_id', 'in', batch).groupBy('supplier_answer.supplier_id').execute());
    keep(
      await from(db, scope, 'contract_requirement')
        .select(['contract_requirement.supplier_id', (eb) => eb.fn.max('contract_requirement.recorded_at').as('answered_at')])
        .where('contract_requirement.supplier_id', 'in', batch)
        .where('contract_requirement.state', 'in', ['agreed', 'countered', 'refused'])
        .where('contract_requirement.recorded_by_member_id', 'is', null)
        .groupBy('contract_requirement.supplier_id')
        .execute(),
    );
    keep(
      await from(db, scope, 'question_answer')
        .select(['question_answer.supplier_id', (eb) => eb.fn.max('question_answer.answered_at').as('answered_at')])
        .where('question_answer.supplier_id', 'in', batch)
        .where('question_answer.verdict', 'is not', null)
        .groupBy('question_answer.supplier_id')
        .execute(),
    );
    keep(
      await from(db, scope, 'certificate_step')
        .select(['certificate_step.supplier_id', (eb) => eb.fn.max('certificate_step.recorded_at').as('answered_at')])
        .where('certificate_step.supplier_id', 'in', batch)
        .where('certificate_step.source', '=', 'supplier')
        .groupBy('certificate_step.supplier_id')
        .execute(),
    );
  });
  return last;
}
