import { addMonths } from '#app/domain/calendar/calendar-date.ts';
import type { ContractFilter } from '#app/domain/contract/contract-filter.ts';
import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import { readCursor, writeCursor } from '#app/platform/http/list-cursor.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { ContractCounts, ContractPage, ListedContractRow } from '#db/queries/contract-list.ts';
import type { Db } from '#db/dialect/connect.ts';
import { contractRow } from './contract-row.ts';
import { readContractFilter } from './contract-search.ts';
import type { ContractsAsked } from './contract-tasks.server.ts';

const rowsPerPage = 50;
const monthsShown = 12;

/** One per running database: two apps in one process share nothing. */
const caches = new WeakMap<Db, ChainCache>();

function countsOf({ app, db, scope, today }: MemberContext): Promise<ContractCounts> {
  let cache = caches.get(db);
  if (!cache) caches.set(db, (cache = new ChainCache()));
  return cache.get(db, scope, `contracts ${today}`, () => app.readWorker.run<ContractCounts>('count-contracts', { scope, today } satisfies Omit<ContractsAsked, 'filter'>, scope));
}

/** Which contracts lack what, and when they end. */
export async function loadContractList(ctx: MemberContext, search: URLSearchParams) {
  const { app, scope, today } = ctx;
  const filter = readContractFilter(search);
  const after = readCursor(search.get('after'), 'string');
  const asked: ContractsAsked & { page: ContractPage } = { scope, filter, today, page: { limit: rowsPerPage, after: after ? { key: String(after.key), id: after.id } : undefined } };
  const [counts, page] = await Promise.all([countsOf(ctx), app.readWorker.run<{ rows: ListedContractRow[]; hasNext: boolean }>('list-contracts', asked, scope)]);
  const last = page.rows.at(-1);
  return {
    home: `/o/${ctx.organisation.slug}`,
    today,
    filter,
    counts: { all: counts.all, views: counts.views, shown: shownCount(counts, filter) },
    months: comingMonths(today).map((month) => ({ month, n: counts.months[month] ?? 0 })),
    rows: page.rows.map((row) => contractRow(row, today)),
    next: page.hasNext && last ? writeCursor({ key: last.sort_key, id: last.id }) : null,
    isFirstPage: after === null,
  };
}

export type ContractListData = Awaited<ReturnType<typeof loadContractList>>;

/** A month within a view is not counted. */
function shownCount(counts: ContractCounts, { view, month }: ContractFilter): number | null {
  if (month !== undefined) return view === undefined ? (counts.months[month] ?? 0) : null;
  return view === undefined ? counts.all : counts.views[view];
}

function comingMonths(today: string): string[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: monthsShown }, (_, ahead) => addMonths(first, ahead).slice(0, 7));
}
