import { sql } from 'kysely';
import type { OrganisationScope, QuestionScope } from '#app/domain/access/scope.ts';
import type { ItemState } from '#app/domain/question/link-state.ts';
import type { Verdict } from '#app/domain/question/verdict.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/columns.ts';
import type { QuestionItemTable } from '#db/schema/question.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';

export type QuestionItemRow = QuestionItemTable;

export async function insertQuestionItems(tx: Tx, scope: OrganisationScope, items: readonly Omit<QuestionItemTable, 'organisation_id'>[]): Promise<void> {
  await inBatches(items, 8, async (batch) => {
    await tx.insertInto('question_item').values(batch.map((item) => ({ ...item, organisation_id: scope.organisationId }))).execute();
  });
}

export async function listItemsOfLetters(db: Db, scope: OrganisationScope, letterIds: readonly string[]): Promise<QuestionItemRow[]> {
  const found: QuestionItemRow[] = [];
  await inBatches(letterIds, 1, async (batch) => {
    found.push(...(await from(db, scope, 'question_item').selectAll('question_item').where('question_item.letter_id', 'in', batch).orderBy('question_item.position').execute()));
  });
  return found;
}

/** What the holder of a link is asked, with the names that it is about and what was answered last. */
export async function listAskedItems(db: Db, scope: QuestionScope) {
  return from(db, scope, 'question_item')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'question_item.organisation_id').onRef('supplier.id', '=', 'question_item.supplier_id'))
    .leftJoin('supplied_service', (join) => join.onRef('supplied_service.organisation_id', '=', 'question_item.organisation_id').onRef('supplied_service.id', '=', 'question_item.supplied_service_id'))
    .leftJoin('question_answer as answer', (join) =>
      join.onRef('answer.organisation_id', '=', 'question_item.organisation_id').onRef('answer.item_id', '=', 'question_item.id').on('answer.superseded_at', 'is', null),
    )
    .select([
      'question_item.id',
      'question_item.supplier_id',
      'question_item.supplied_service_id',
      'question_item.inputs_json',
      'supplier.legal_name',
      'supplier.triage',
      'supplied_service.name as service_name',
      'answer.id as answer_id',
      'answer.answered_at',
      'answer.answered_by',
      'answer.contact',
      'answer.verdict',
      'answer.answers_json',
      'answer.remark',
      'answer.decision',
    ])
    .orderBy('question_item.position')
    .execute();
}

export type AskedItemRow = Awaited<ReturnType<typeof listAskedItems>>[number];

/** As `itemState` of the domain. */
const stateAt = (now: Instant) => sql<ItemState>`case
  when answer.id is not null then case when answer.differences_json is not null and answer.decided_at is null then 'to_decide' else 'answered' end
  when letter.revoked_at is not null then 'revoked'
  when letter.problem is not null then 'not_sent'
  when letter.passed_on_at is not null then 'passed_on'
  when letter.sent_at is null then 'unsent'
  when question.due_at <= ${now} then 'overdue'
  else 'silent' end`;

/** First what somebody has to act on, last what is done; within that in the order of asking. */
const placeAt = (now: Instant) => sql<number>`(case
  when answer.verdict = 'affected' then 0
  when answer.differences_json is not null and answer.decided_at is null then 0
  when answer.verdict = 'under_investigation' then 1
  when answer.id is not null then 3
  when ${stateAt(now)} = 'passed_on' then 1
  when ${stateAt(now)} in ('revoked', 'not_sent') then 4
  else 2 end * 1000000 + question_item.position)`;

function followed(db: Db, scope: OrganisationScope) {
  return from(db, scope, 'question_item')
    .innerJoin('question', (join) => join.onRef('question.organisation_id', '=', 'question_item.organisation_id').onRef('question.id', '=', 'question_item.question_id'))
    .innerJoin('question_letter as letter', (join) => join.onRef('letter.organisation_id', '=', 'question_item.organisation_id').onRef('letter.id', '=', 'question_item.letter_id'))
    .leftJoin('question_answer as answer', (join) =>
      join.onRef('answer.organisation_id', '=', 'question_item.organisation_id').onRef('answer.item_id', '=', 'question_item.id').on('answer.superseded_at', 'is', null),
    );
}

const columns = [
  'question_item.id',
  'question_item.question_id',
  'question_item.position',
  'question_item.letter_id',
  'question_item.supplier_id',
  'question_item.supplied_service_id',
  'question_item.inputs_json',
  'question.kind',
  'question.asked_json',
  'question.due_at',
  'question.closed_at',
  'letter.name',
  'letter.email',
  'letter.sent_at',
  'letter.problem',
  'letter.passed_on_to',
  'answer.id as answer_id',
  'answer.answered_at',
  'answer.answered_by',
  'answer.contact',
  'answer.verdict',
  'answer.answers_json',
  'answer.remark',
  'answer.differences_json',
  'answer.decision',
] as const;

function withNames(db: Db, scope: OrganisationScope, now: Instant) {
  return followed(db, scope)
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'question_item.organisation_id').onRef('supplier.id', '=', 'question_item.supplier_id'))
    .leftJoin('supplied_service', (join) => join.onRef('supplied_service.organisation_id', '=', 'question_item.organisation_id').onRef('supplied_service.id', '=', 'question_item.supplied_service_id'))
    .select([...columns, 'supplier.legal_name', 'supplied_service.name as service_name', stateAt(now).as('state'), placeAt(now).as('place')]);
}

export type FollowedItem = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

export interface ItemFilter {
  states?: readonly ItemState[] | undefined;
  verdict?: Verdict | undefined;
}

const meant = (now: Instant, { states, verdict }: ItemFilter) => [
  ...(states ? [sql<boolean>`${stateAt(now)} in (${sql.join(states)})`] : []),
  ...(verdict ? [sql<boolean>`answer.verdict = ${verdict}`] : []),
];

/** A page of a question's suppliers, what needs somebody first. `after`: the place of the last one shown. */
export async function listQuestionItems(db: Db, scope: OrganisationScope, questionId: string, filter: ItemFilter, { now, after, limit }: { now: Instant; after: number; limit: number }): Promise<FollowedItem[]> {
  return withNames(db, scope, now)
    .where('question_item.question_id', '=', questionId)
    .where(placeAt(now), '>', after)
    .where((eb) => eb.and(meant(now, filter)))
    .orderBy('place')
    .limit(limit)
    .execute();
}

/** For a file: which rows, in their order; and rows by id. */
export async function listQuestionItemIds(db: Db, scope: OrganisationScope, questionId: string): Promise<string[]> {
  const rows = await from(db, scope, 'question_item').select('question_item.id').where('question_item.question_id', '=', questionId).orderBy('question_item.position').execute();
  return rows.map((row) => row.id);
}

export async function listQuestionItemsById(db: Db, scope: OrganisationScope, ids: readonly string[], now: Instant): Promise<FollowedItem[]> {
  if (ids.length === 0) return [];
  return withNames(db, scope, now).where('question_item.id', 'in', [...ids]).execute();
}

/** Everything that one supplier was asked about, the last first. Also for the page of a bad day. */
export async function listQuestionsOfSupplier(db: Db, scope: OrganisationScope, supplierId: string, now: Instant, limit: number): Promise<FollowedItem[]> {
  return withNames(db, scope, now)
    .where('question_item.supplier_id', '=', supplierId)
    .orderBy('question.created_at', 'desc')
    .orderBy('question_item.id', 'desc')
    .limit(limit)
    .execute();
}

export interface Tally {
  question_id: string;
  state: ItemState;
  verdict: Verdict | null;
  n: number;
}

/** How many stand where, for some questions. */
export async function tallyQuestions(db: Db, scope: OrganisationScope, questionIds: readonly string[], now: Instant): Promise<Tally[]> {
  if (questionIds.length === 0) return [];
  const rows = await db
    .selectFrom(
      followed(db, scope)
        .where('question_item.question_id', 'in', [...questionIds])
        .select(['question_item.question_id', 'answer.verdict', stateAt(now).as('state')])
        .as('followed'),
    )
    .select(['question_id', 'state', 'verdict', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy(['question_id', 'state', 'verdict'])
    .execute();
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** How much of a letter is left, and in how much of it the answers differ from what was recorded. */
export async function tallyLetter(db: Db, scope: QuestionScope): Promise<{ open: number; differing: number }> {
  const row = await from(db, scope, 'question_item')
    .leftJoin('question_answer as answer', (join) =>
      join.onRef('answer.organisation_id', '=', 'question_item.organisation_id').onRef('answer.item_id', '=', 'question_item.id').on('answer.superseded_at', 'is', null),
    )
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.count<number>('answer.id').as('answered'), eb.fn.count<number>('answer.differences_json').as('differing')])
    .executeTakeFirstOrThrow();
  return { open: Number(row.total) - Number(row.answered), differing: Number(row.differing) };
}
