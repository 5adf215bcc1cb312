import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import { addDays, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { contractViews, type ContractFilter, type ContractView } from '#app/domain/contract/contract-filter.ts';
import { decideSoonDays } from '#app/domain/contract/term.ts';
import type { Level } from '#app/domain/level/method.ts';
import type { Db } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';

type Scope = OrganisationScope | SupplierScope;

/** An open end comes last. */
const sortKey = sql<string>`coalesce(contract.decide_by_on, '9999-12-31')`;

/**
 * The level that is needed today for what a contract is about: that of its services where it is limited to some, else that
 * of the supplier. Levels sort as text once `none` is the empty text; what nobody has answered may be anything.
 */
const asText = (level: RawBuilder<unknown>) => sql`(case ${level} when 'none' then '' else ${level} end)`;
const asLevel = (level: RawBuilder<unknown>) => sql<Level>`coalesce(nullif(${level}, ''), 'none')`;

/** How the supplier stands today; of one day there is one piece. */
const standing = (column: 'lowest' | 'highest', today: CalendarDate) => sql`(
  select ${asText(sql.ref(`standing.${column}`))} from coverage_interval as standing
  where standing.organisation_id = contract.organisation_id and standing.supplier_id = contract.supplier_id and standing.superseded_at is null
    and standing.from_on <= ${today} and (standing.until_on is null or standing.until_on > ${today}))`;

function neededOf(end: 'lowest' | 'highest', today: CalendarDate): RawBuilder<Level> {
  const unanswered = end === 'lowest' ? sql`''` : sql`'QM30'`;
  const ofServices = sql`(
    select max(case when classification.id is null then ${unanswered} else ${asText(sql.ref(`classification.${end}`))} end)
    from contract_service
    join supplied_service on supplied_service.organisation_id = contract_service.organisation_id and supplied_service.id = contract_service.supplied_service_id
      and (supplied_service.ended_on is null or supplied_service.ended_on >= ${today})
    left join classification on classification.organisation_id = contract_service.organisation_id
      and classification.supplied_service_id = contract_service.supplied_service_id and classification.superseded_at is null
    where contract_service.organisation_id = contract.organisation_id and contract_service.contract_id = contract.id)`;
  return asLevel(sql`(case when contract.is_limited = 1 and ${standing('highest', today)} <> '' then ${ofServices} else coalesce(${standing(end, today)}, ${unanswered}) end)`);
}

/** All that were not recorded by mistake. Lists choose from these alone, so that they can follow the order of their index. */
function contracts(db: Db, scope: Scope) {
  return from(db, scope, 'contract').where('contract.removed_at', 'is', null);
}

/** What is asked now: steps that were not superseded. */
const asked = sql`from contract_requirement as asked where asked.organisation_id = contract.organisation_id and asked.contract_id = contract.id and asked.superseded_at is null`;
const inState = (scope: Scope, condition: RawBuilder<unknown>) =>
  sql<SqlBool>`(contract.id in (select asked.contract_id from contract_requirement as asked where asked.organisation_id = ${scope.organisationId} and asked.superseded_at is null and ${condition}))`;

const isOver = (today: CalendarDate) => sql<SqlBool>`(contract.ends_on is not null and contract.ends_on < ${today} and contract.renewal = 'none')`;

function isLess(today: CalendarDate): RawBuilder<SqlBool> {
  const [lowest, highest] = [asText(neededOf('lowest', today)), asText(neededOf('highest', today))];
  return sql`exists (select 1 ${asked} and asked.level < 'QM30' and asked.level < ${lowest}
    and not (asked.approval = 'given' and ${highest} <= ${asText(sql.ref('asked.needed_highest'))}))`;
}

/** As `isMeant` of the domain, among those that are not over. */
const viewIs: Record<ContractView, (scope: Scope, today: CalendarDate) => RawBuilder<SqlBool>> = {
  over: (_scope, today) => isOver(today),
  ending: (_scope, today) => sql`(contract.ends_on is not null and contract.decide_by_on <= ${addDays(today, decideSoonDays)})`,
  no_requirement: (_scope, today) => sql`(not exists (select 1 ${asked}) and ${neededOf('highest', today)} <> 'none')`,
  less: (_scope, today) => isLess(today),
  with_us: (scope) => inState(scope, sql`(asked.state = 'countered' or (asked.state = 'proposed' and asked.approval = 'asked'))`),
  with_supplier: (scope) => inState(scope, sql`asked.state = 'sent'`),
  refused: (scope) => inState(scope, sql`asked.state = 'refused'`),
};

function chosen(db: Db, scope: Scope, { view, month }: ContractFilter, today: CalendarDate) {
  return contracts(db, scope)
    .where(view === 'over' ? isOver(today) : sql<SqlBool>`not ${isOver(today)}`)
    .$if(month !== undefined, (query) => query.where('contract.ends_on', '>=', `${month}-01`).where('contract.ends_on', '<=', `${month}-31`))
    .$if(view !== undefined && view !== 'over', (query) => query.where(viewIs[view as ContractView](scope, today)));
}

function withFacts(db: Db, scope: Scope, today: CalendarDate) {
  return contracts(db, scope)
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'contract.organisation_id').onRef('supplier.id', '=', 'contract.supplier_id'))
    .leftJoin('contract_requirement as asked', (join) => join.onRef('asked.organisation_id', '=', 'contract.organisation_id').onRef('asked.contract_id', '=', 'contract.id').on('asked.superseded_at', 'is', null))
    .select([
      'contract.id',
      'contract.supplier_id',
      'contract.reference',
      'contract.name',
      'contract.starts_on',
      'contract.ends_on',
      'contract.notice_count',
      'contract.notice_unit',
      'contract.renewal',
      'contract.decide_by_on',
      'supplier.legal_name',
      'supplier.own_reference',
      'asked.level',
      'asked.by_on',
      'asked.state',
      'asked.approval',
      'asked.counter_on',
      'asked.needed_highest',
    ])
    .select([neededOf('lowest', today).as('lowest'), neededOf('highest', today).as('highest'), sortKey.as('sort_key')]);
}

export type ListedContractRow = Awaited<ReturnType<ReturnType<typeof withFacts>['execute']>>[number];

export interface ContractPage {
  limit: number;
  /** The last row of the page before. */
  after?: { key: string; id: string } | undefined;
}

/** The contracts that a filter means, the first decision in front, a page at a time. */
export async function listContracts(db: Db, scope: OrganisationScope, filter: ContractFilter, today: CalendarDate, { limit, after }: ContractPage): Promise<{ rows: ListedContractRow[]; hasNext: boolean }> {
  const found = await chosen(db, scope, filter, today)
    .select('contract.id')
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`(${sortKey} >= ${after?.key} and (${sortKey} > ${after?.key} or contract.id > ${after?.id}))`))
    .orderBy(sortKey)
    .orderBy('contract.id')
    .limit(limit + 1)
    .execute();
  const ids = found.slice(0, limit).map((row) => row.id);
  const rows = new Map((await listContractsById(db, scope, ids, today)).map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => rows.get(id) ?? []), hasNext: found.length > limit };
}

/** All of the list by id, in its order: what an export holds. */
export async function listContractIds(db: Db, scope: OrganisationScope, filter: ContractFilter, today: CalendarDate): Promise<string[]> {
  const rows = await chosen(db, scope, filter, today).select('contract.id').orderBy(sortKey).orderBy('contract.id').execute();
  return rows.map((row) => row.id);
}

/** In no order; ids of others give nothing. */
export async function listContractsById(db: Db, scope: Scope, ids: readonly string[], today: CalendarDate): Promise<ListedContractRow[]> {
  const found: ListedContractRow[] = [];
  await inBatches(ids, 1, async (batch) => {
    found.push(...(await withFacts(db, scope, today).where('contract.id', 'in', [...batch]).execute()));
  });
  return found;
}

/** The contracts of one supplier, over ones too, the first decision in front. */
export async function listSupplierContracts(db: Db, scope: Scope, supplierId: string, today: CalendarDate): Promise<ListedContractRow[]> {
  return withFacts(db, scope, today).where('contract.supplier_id', '=', supplierId).orderBy(sortKey).orderBy('contract.id').execute();
}

export interface ContractCounts {
  /** Under way or renewed: all that are not over. */
  all: number;
  views: Record<ContractView, number>;
  /** `2026-09` to how many end in that month, of those that are not over. */
  months: Record<string, number>;
}

/** How many contracts each view means, and in which month they end. */
export async function countContracts(db: Db, scope: OrganisationScope, today: CalendarDate): Promise<ContractCounts> {
  const count = async (filter: ContractFilter) => {
    const row = await chosen(db, scope, filter, today).select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    return Number(row.n);
  };
  const ends = await chosen(db, scope, {}, today)
    .select(sql<string>`substr(contract.ends_on, 1, 7)`.as('month'))
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('contract.ends_on', 'is not', null)
    .groupBy(sql`substr(contract.ends_on, 1, 7)`)
    .execute();
  const views = {} as Record<ContractView, number>;
  for (const view of contractViews) views[view] = await count({ view });
  return { all: await count({}), views, months: Object.fromEntries(ends.map(({ month, n }) => [month, Number(n)])) };
}
