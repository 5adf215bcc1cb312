import { addYears } from '#app/domain/calendar/calendar-date.ts';
import { findKind } from '#app/domain/register/categories.ts';
import { fingerprintOf, type TriageGroup, type TriageGrouping } from '#app/domain/register/triage-groups.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { countByTriage, findLastTriage } from '#db/queries/triage.ts';
import { loadTriageGroups } from './load-groups.server.ts';

const samplesPerGroup = 4;
const maxListed = 500;
const dayMs = 86_400_000;

/** What the triage page shows: groups in the order of work, and the members of the one that is opened. */
export async function viewTriage(ctx: Pick<MemberContext, 'db' | 'organisation' | 'scope' | 'today' | 'now' | 'member' | 'can'>, wish: { by: TriageGrouping | null; open: string | null }) {
  const { db, scope } = ctx;
  const counts = await countByTriage(db, scope);
  const { groups, grouping, currency } = await loadTriageGroups(db, scope, wish.by);
  const opened = groups.find((group) => group.key === wish.open) ?? null;
  const last = await findLastTriage(db, scope, ctx.member.id);
  return {
    home: `/o/${ctx.organisation.slug}`,
    counts,
    grouping,
    currency,
    mayWrite: ctx.can('triage:write'),
    reviewOn: addYears(ctx.today, 1),
    shown: groups.reduce((sum, group) => sum + group.items.length, 0),
    groups: groups.map(summarise),
    opened: opened && { ...summarise(opened), items: opened.items.slice(0, maxListed).map(listItem) },
    last: last && isOfToday(last.at, ctx.now) ? last : null,
  };
}

export type TriageView = Awaited<ReturnType<typeof viewTriage>>;
export type GroupView = TriageView['groups'][number];
export type OpenedGroupView = NonNullable<TriageView['opened']>;

function summarise(group: TriageGroup) {
  return {
    key: group.key,
    fingerprint: fingerprintOf(group.items.map((item) => item.id)),
    outcome: group.outcome,
    reason: group.items[0]?.proposal.reason ?? null,
    theme: group.theme.kind === 'supplier_kind' ? { kind: 'supplier_kind' as const, name: group.theme.kindId ? (findKind(group.theme.kindId)?.name ?? null) : null } : group.theme,
    count: group.items.length,
    spendCents: group.spendCents,
    samples: group.items.slice(0, samplesPerGroup).map((item) => item.name),
  };
}

function listItem(item: TriageGroup['items'][number]) {
  return { id: item.id, name: item.name, category: item.spendCategory, kinds: item.kindIds.flatMap((id) => findKind(id)?.name ?? []), spendCents: item.spendCents };
}

/** An action can be undone for a day; older ones are changed on the supplier itself. */
const isOfToday = (at: string, now: string) => Date.parse(now) - Date.parse(at) < dayMs;
