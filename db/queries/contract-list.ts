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

function neededOf(end: 'lowest' | 'highest', today: CalendarDate): RawBuilder<Level> {
  const answered = sql.ref(`classification.${end}`);
  const unanswered = end === 'lowest' ? sql`''` : sql`'QM30'`;
  const ofServices = sql`(
    select max(case when classification.id is null then ${unanswered} else ${asText(answered)} end)
    from contract_service
    join supplied_service on supplied_service.organisation_id = contract_service.organisation_id and supplied_service.id = contract_service.supplied_service_id
      and (supplied_service.ended_on is null or supplied_service.ended_on >= ${today})
    left join classification on classification.organisation_id = contract_service.organisation_id
      and classification.supplied_service_id = contract_service.supplied_service_id and classification.superseded_at is null
    where contract_service.organisation_id = contract.organisation_id and contract_service.contract_id = contract.id)`;
  const ofSupplier = sql`coalesce(${asText(sql.ref(`standing.${end}`))}, ${unanswered})`;
  return asLevel(sql`(case when contract.is_limited = 1 and (standing.highest is null or standing.highest <> 'none') then ${ofServices} else ${ofSupplier} end)`);
}

/** Contracts beside their supplier, how it stands today, and what they ask now. */
function contracts(db: Db, scope: Scope, today: CalendarDate) {
  return from(db, scope, 'contract')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'contract.organisation_id').onRef('supplier.id', '=', 'contract.supplier_id'))
    .leftJoin('coverage_interval as standing', (join) =>
      join
        .onRef('standing.organisation_id', '=', 'contract.organisation_id')
        .onRef('standing.supplier_id', '=', 'contract.supplier_id')
        .on('standing.superseded_at', 'is', null)
        .on('standing.from_on', '<=', today)
        .on(({ or, eb }) => or([eb('standing.until_on', 'is', null), eb('standing.until_on', '>', today)])),
    )
    .leftJoin('contract_requirement as asked', (join) => join.onRef('asked.organisation_id', '=', 'contract.organisation_id').onRef('asked.contract_id', '=', 'contract.id').on('asked.superseded_at', 'is', null))
    .where('contract.removed_at', 'is', null);
}

const isOver = (today: CalendarDate) => sql<SqlBool>`(contract.ends_on is not null and contract.ends_on < ${today} and contract.renewal = 'none')`;

/** As `isMeant` of the domain, among those that are not over. */
const viewIs: Record<ContractView, (today: CalendarDate) => RawBuilder<SqlBool>> = {
  over: isOver,
  ending: (today) => sql`(contract.ends_on is not null and contract.decide_by_on <= ${addDays(today, decideSoonDays)})`,
  no_requirement: (today) => sql`(asked.id is null and ${neededOf('highest', today)} <> 'none')`,
  less: (today) => {
    const [lowest, highest] = [neededOf('lowest', today), neededOf('highest', today)];
    return sql`(asked.id is not null and ${lowest} <> 'none' and asked.level < ${lowest} and not (asked.approval = 'given' and ${asText(highest)} <= ${asText(sql.ref('asked.needed_highest'))}))`;
  },
  with_us: () => sql`(asked.state = 'countered' or (asked.state = 'proposed' and asked.approval = 'asked'))`,
  with_supplier: () => sql`(asked.state = 'sent')`,
  refused: () => sql`(asked.state = 'refused')`,
};

function conditionOf({ view, month }: ContractFilter, today: CalendarDate): RawBuilder<SqlBool> {
  const inMonth = month === undefined ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(contract.ends_on >= ${`${month}-01`} and contract.ends_on <= ${`${month}-31`})`;
  if (view === 'over') return sql<SqlBool>`(${isOver(today)} and ${inMonth})`;
  const inView = view === undefined ? sql<SqlBool>`1 = 1` : viewIs[view](today);
  return sql<SqlBool>`(not ${isOver(today)} and ${inMonth} and ${inView})`;
}

function withFacts(query: ReturnType<typeof contracts>, today: CalendarDate) {
  return query
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
  const found = await withFacts(contracts(db, scope, today).where(conditionOf(filter, today)), today)
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`(${sortKey} > ${after?.key} or (${sortKey} = ${after?.key} and contract.id > ${after?.id}))`))
    .orderBy(sortKey)
    .orderBy('contract.id')
    .limit(limit + 1)
    .execute();
  return { rows: found.slice(0, limit), hasNext: found.length > limit };
}

/** All of the list by id, in its order: what an export holds. */
export async function listContractIds(db: Db, scope: OrganisationScope, filter: ContractFilter, today: CalendarDate): Promise<string[]> {
  const rows = await contracts(db, scope, today).where(conditionOf(filter, today)).select('contract.id').orderBy(sortKey).orderBy('contract.id').execute();
  return rows.map((row) => row.id);
}

/** In no order; ids of others give nothing. */
export async function listContractsById(db: Db, scope: Scope, ids: readonly string[], today: CalendarDate): Promise<ListedContractRow[]> {
  const found: ListedContractRow[] = [];
  await inBatches(ids, 1, async (batch) => {
    found.push(...(await withFacts(contracts(db, scope, today).where('contract.id', 'in', [...batch]), today).execute()));
  });
  return found;
}

/** The contracts of one supplier, over ones too, the first decision in front. */
export async function listSupplierContracts(db: Db, scope: Scope, supplierId: string, today: CalendarDate): Promise<ListedContractRow[]> {
  return withFacts(contracts(db, scope, today).where('contract.supplier_id', '=', supplierId), today).orderBy(sortKey).orderBy('contract.id').execute();
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
  const countWhere = (condition: RawBuilder<SqlBool>) => sql<number | null>`sum(case when ${condition} then 1 else 0 end)`;
  const query = contracts(db, scope, today).select(countWhere(conditionOf({}, today)).as('all_now'));
  const row = await contractViews.reduce((select, view) => select.select(countWhere(conditionOf({ view }, today)).as(view)), query as typeof query).executeTakeFirstOrThrow();
  const counted = row as unknown as Record<ContractView | 'all_now', number | null>;
  const ends = await from(db, scope, 'contract')
    .select(sql<string>`substr(contract.ends_on, 1, 7)`.as('month'))
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('contract.removed_at', 'is', null)
    .where('contract.ends_on', 'is not', null)
    .where(sql<SqlBool>`not ${isOver(today)}`)
    .groupBy(sql`substr(contract.ends_on, 1, 7)`)
    .execute();
  return {
    all: Number(counted.all_now ?? 0),
    views: Object.fromEntries(contractViews.map((view) => [view, Number(counted[view] ?? 0)])) as Record<ContractView, number>,
    months: Object.fromEntries(ends.map(({ month, n }) => [month, Number(n)])),
  };
}
