import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { listBulkChanges, listKeptParts, type BulkChangeRow } from '#db/queries/bulk-change.ts';
import { listMembersEver } from '#db/queries/member.ts';
import { listTags } from '#db/queries/tag.ts';
import { listUnits } from '#db/queries/unit.ts';
import { findSuppliers } from '#db/queries/supplier.ts';
import { listChips } from '../list/list-chips.ts';
import { readListView } from '../list/list-view.ts';
import { listMessages } from '../list/messages.ts';
import { readAsked, readCounts, readKept } from './bulk-record.ts';
import { askedInWords, changeLines, valueNamer } from './change-lines.server.ts';
import { requireChange } from './decide-change.server.ts';

const keptShown = 100;
const changesPerPage = 30;

/** One change to many suppliers: what it will do, how far it is, or what became of it. */
export async function loadChange(ctx: MemberContext, changeId: string) {
  const change = await requireChange(ctx.db, ctx, changeId);
  const asked = readAsked(change);
  const counts = readCounts(change);
  const nameOf = await valueNamer(ctx);
  return {
    base: `/o/${ctx.organisation.slug}`,
    id: change.id,
    status: change.status,
    isStuck: change.is_stuck === 1,
    progress: { done: change.progress_done, total: change.progress_total },
    on: ctx.f.dateTime(change.applied_at ?? change.created_at),
    words: askedInWords(ctx, asked, nameOf),
    lines: changeLines(ctx, asked, counts.preview, nameOf),
    counts,
    /** Null: ticked suppliers. */
    search: change.search,
    filterWords: change.search ? await filterInWords(ctx, change.search) : null,
    ends: asked.columns.status === 'ended',
    movesOut: ctx.scope.unitIds !== null && asked.columns.unit_id !== undefined,
    kept: counts.undo.kept > 0 ? await loadKept(ctx, change) : [],
    mayChange: ctx.can('supplier:write'),
  };
}

export type ChangeView = Awaited<ReturnType<typeof loadChange>>;

/** The filters of a list as their chips say them. */
async function filterInWords(ctx: MemberContext, search: string): Promise<string> {
  const { db, scope } = ctx;
  const parameters = new URLSearchParams(search);
  const { filter } = readListView(parameters);
  const [members, units, tags] = await Promise.all([listMembersEver(db, scope), listUnits(db, scope), listTags(db, scope)]);
  const options = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  const names = { members: options(members), units: options(units), tags: tags.map(({ key, name }) => ({ value: key, label: name })), countries: filter.country ? [{ value: filter.country, label: ctx.f.country(filter.country) }] : [], question: null };
  return listChips(filter, parameters, { list: ctx.t(listMessages), ui: ctx.t(uiMessages), format: ctx.f }, names)
    .map(({ name, value }) => `${name}: ${value}`)
    .join(', ');
}

/** The first suppliers that undoing left as they were, wholly or in part. */
async function loadKept({ db, scope }: MemberContext, change: BulkChangeRow) {
  const parts = await listKeptParts(db, scope, change.id, keptShown);
  const kept = parts.flatMap((json) => Object.entries(readKept(json))).slice(0, keptShown);
  const names = new Map((await findSuppliers(db, scope, kept.map(([id]) => id))).map((supplier) => [supplier.id, supplier.legal_name]));
  return kept.map(([id, fields]) => ({ id, name: names.get(id) ?? null, fields }));
}

/** The latest changes to many suppliers; a member who is limited to units sees their own. */
export async function loadChanges(ctx: MemberContext, before: string | null) {
  const { db, scope, member } = ctx;
  const rows = await listBulkChanges(db, scope, { by: scope.unitIds === null ? null : member.id, before, limit: changesPerPage + 1 });
  const shown = rows.slice(0, changesPerPage);
  const [nameOf, members] = await Promise.all([valueNamer(ctx), listMembersEver(db, scope)]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return {
    base: `/o/${ctx.organisation.slug}`,
    changes: shown.map((row) => ({
      id: row.id,
      at: row.applied_at ?? row.created_at,
      by: names.get(row.created_by_member_id) ?? null,
      words: askedInWords(ctx, readAsked(row), nameOf),
      suppliers: readCounts(row).done.changed,
      status: row.status,
    })),
    earlier: rows.length > changesPerPage ? (shown.at(-1)?.id ?? null) : null,
    isFirst: before === null,
    mayChange: ctx.can('supplier:write'),
  };
}

export type ChangesView = Awaited<ReturnType<typeof loadChanges>>;
