import { defaultMethod } from '#app/domain/level/default-method.ts';
import { allAreas, levels } from '#app/domain/level/method.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import { readMethod } from '#app/platform/method/read-method.server.ts';
import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listSuppliersWithIncident } from '#db/queries/incident.ts';
import { findMethodVersionOn } from '#db/queries/method-version.ts';
import { countSuppliers } from '#db/queries/supplier-count.ts';
import { listSupplierCountries, listSuppliers, type SupplierListRow } from '#db/queries/supplier-list.ts';
import { listTags } from '#db/queries/tag.ts';
import { loadPlaceChoices } from '../supplier-form/supplier-form-choices.server.ts';
import { writeCursor } from './list-cursor.ts';
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
  const hit = await listSuppliersWithIncident(db, scope, found.rows.map((row) => row.id));
  const edge = (row: SupplierListRow | undefined, name: 'after' | 'before') => (row ? searchWith(search, { [name]: writeCursor({ key: row.sort_key, id: row.id }) }) : null);
  return {
    base: `/o/${ctx.organisation.slug}`,
    view: { sort: view.sort, descending: view.descending, filter: view.filter },
    rows: found.rows.map((row) => ({ ...listRow(row), hasIncident: hit.has(row.id) })),
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
export type ListRow = ReturnType<typeof listRow> & { hasIncident: boolean };

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
