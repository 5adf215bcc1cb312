import { defaultMethod } from '#app/domain/level/default-method.ts';
import { allAreas, levels } from '#app/domain/level/method.ts';
import { findCategory } from '#app/domain/register/categories.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { readMethod } from '#app/platform/method/read-method.server.ts';
import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listSuppliersWithIncident } from '#db/queries/incident.ts';
import { findMethodVersionOn } from '#db/queries/method-version.ts';
import { countSuppliers } from '#db/queries/supplier-count.ts';
import { listSupplierCountries, listSuppliers, type SupplierListRow } from '#db/queries/supplier-list.ts';
import { listMoreOfSuppliers, type SupplierListMore } from '#db/queries/supplier-list-more.ts';
import { listFoundBy } from '#db/queries/supplier-merge.ts';
import { listTags } from '#db/queries/tag.ts';
import { loadPlaceChoices } from '../supplier-form/supplier-form-choices.server.ts';
import { loadViews } from '../saved-views/load-views.server.ts';
import { needMore } from './list-column-ids.ts';
import { writeCursor } from '#app/platform/http/list-cursor.ts';
import { readListView, searchWith } from './list-view.ts';

const rowsPerPage = 50;

/** Which suppliers are in the state that the address asks for. */
export async function loadSupplierList(ctx: MemberContext, search: URLSearchParams) {
  const { db, scope, today } = ctx;
  const view = readListView(search);
  const page = { sort: view.sort, descending: view.descending, limit: rowsPerPage, after: view.after ?? undefined, before: view.before ?? undefined };
  const [found, matching, total, choices, countries, method, tags] = await Promise.all([
    listSuppliers(db, scope, view.filter, today, page),
    count(ctx, view.filter),
    count(ctx, {}),
    loadPlaceChoices(ctx, view.filter.owner && view.filter.owner !== 'none' ? view.filter.owner : null),
    kept.get(db, scope, 'countries', () => listSupplierCountries(db, scope)),
    findMethodVersionOn(db, scope, today),
    listTags(db, scope),
  ]);
  const more = needMore(view.columns) ? await listMoreOfSuppliers(db, scope, found.rows.map((row) => row.id)) : null;
  const hit = await listSuppliersWithIncident(db, scope, found.rows.map((row) => row.id));
  const by = view.filter.text ? await listFoundBy(db, scope, found.rows.map((row) => row.id), foldName(view.filter.text)) : null;
  const edge = (row: SupplierListRow | undefined, name: 'after' | 'before') => (row ? searchWith(search, { [name]: writeCursor({ key: row.sort_key, id: row.id }) }) : null);
  return {
    base: `/o/${ctx.organisation.slug}`,
    view: { sort: view.sort, descending: view.descending, columns: view.columns, filter: view.filter },
    views: await loadViews(ctx, search),
    rows: found.rows.map((row) => ({ ...listRow(row), hasIncident: hit.has(row.id), foundBy: (by?.get(row.id) ?? []).map((gone) => [gone.legal_name, gone.own_reference].filter(Boolean).join(' ')), more: moreOf(ctx, more?.get(row.id)) })),
    matching,
    total,
    first: found.hasPrevious ? searchWith(search, {}) : null,
    previous: found.hasPrevious ? edge(found.rows[0], 'before') : null,
    next: found.hasNext ? edge(found.rows.at(-1), 'after') : null,
    choices: { ...choices, countries: countries.map((value) => ({ value, label: ctx.f.country(value) })), tags: tags.map(({ key, name }) => ({ value: key, label: name })), question: questionIn(ctx, method, view.filter.unanswered) },
    isProvisional: method === null,
    today,
    may: { write: ctx.can('supplier:write'), classify: ctx.can('classification:write'), invite: ctx.can('invitation:send'), ask: ctx.can('question:ask'), import: ctx.can('import:run') },
  };
}

/** The question of a filter, in the words of the method in force. */
function questionIn({ locale }: MemberContext, version: { method_json: string } | null, inputId: string | undefined): string | null {
  const method = version ? readMethod(version.method_json) : defaultMethod;
  return method.inputs.find((input) => input.id === inputId)?.question[locale] ?? null;
}

/** Paging and sorting ask for the same counts again and again; only a change of the organisation makes them anew. */
const kept = new ChainCache();

function count({ db, scope, today }: MemberContext, filter: SupplierFilter): Promise<number> {
  return kept.get(db, scope, `count ${today} ${JSON.stringify(filter)}`, () => countSuppliers(db, scope, filter, today));
}

export type SupplierListData = Awaited<ReturnType<typeof loadSupplierList>>;
export type ListRow = ReturnType<typeof listRow> & { hasIncident: boolean; foundBy: readonly string[]; more: ReturnType<typeof moreOf> };

/** Written out on the server: names of countries differ from browser to browser. */
function moreOf({ f, locale }: MemberContext, row: SupplierListMore | undefined) {
  if (!row) return null;
  return {
    unit: row.unit_name,
    category: row.category_id ? (findCategory(row.category_id)?.name[locale] ?? null) : null,
    country: row.country ? f.country(row.country) : null,
    kvk: row.kvk_number,
    vat: row.vat_number,
    lei: row.lei,
    parent: row.parent_name,
    tags: row.tags.map((tag) => tag.name).join(', '),
    reviewOn: row.review_on,
    answeredAt: row.answered_at,
    updatedAt: row.updated_at,
  };
}

function listRow(row: SupplierListRow) {
  const level = (text: string | null) => levels.find((one) => one === text) ?? 'none';
  return {
    id: row.id,
    name: row.legal_name,
    reference: row.own_reference,
    triage: row.triage,
    status: row.status,
    state: row.state ?? ('undecided' as const),
    lowest: level(row.lowest),
    highest: level(row.highest),
    proofUntil: row.proof_until,
    agreedOn: row.state === 'gap_agreed' ? row.agreed_on : null,
    areas: allAreas.filter((area) => row.areas?.split(',').includes(area)),
    spendCents: row.yearly_spend_cents,
    currency: row.spend_currency ?? 'EUR',
    owner: row.owner_name,
  };
}
