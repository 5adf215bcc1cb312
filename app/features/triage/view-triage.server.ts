import { addYears } from '#app/domain/calendar/calendar-date.ts';
import { writeGroup } from '#app/domain/register/bulk-selection.ts';
import { findKind } from '#app/domain/register/categories.ts';
import { nameOfTheme } from '#app/domain/register/group-names.ts';
import { isWhole, partOf, writeGroupPart, type GroupPart } from '#app/domain/register/group-part.ts';
import { fingerprintOf, type TriageGroup, type TriageGrouping } from '#app/domain/register/triage-groups.ts';
import { loadGroups } from '#app/platform/grouping/load-groups.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findLastRunOf } from '#db/queries/classification-run.ts';
import { countByTriage, findLastTriage } from '#db/queries/triage.ts';

const samplesPerGroup = 4;
const maxListed = 500;
const dayMs = 86_400_000;

/** What the triage page shows: groups in the order of work, and the members of the one that is opened. */
export async function viewTriage(ctx: Pick<MemberContext, 'db' | 'organisation' | 'scope' | 'today' | 'now' | 'member' | 'can'>, wish: { by: TriageGrouping | null; open: string | null; part: GroupPart }) {
  const { db, scope } = ctx;
  const counts = await countByTriage(db, scope);
  const { groups, grouping, currency } = await loadGroups(db, scope, 'untriaged', wish.by);
  const opened = groups.find((group) => group.key === wish.open) ?? null;
  const run = await findLastRunOf(db, scope, ctx.member.id);
  const last = await findLastTriage(db, scope, ctx.member.id);
  return {
    home: `/o/${ctx.organisation.slug}`,
    counts,
    grouping,
    currency,
    mayWrite: ctx.can('triage:write'),
    reviewOn: addYears(ctx.today, 1),
    shown: groups.reduce((sum, group) => sum + group.items.length, 0),
    groups: groups.map((group) => summarise(group, grouping)),
    opened: opened && openedView(opened, grouping, wish.part),
    last: last && isOfToday(last.at, ctx.now) ? last : null,
    mayAnswer: ctx.can('classification:write'),
    lastRun: run && isOfToday(run.created_at, ctx.now) && run.created_at > (last?.at ?? '') ? { id: run.id, count: run.progress_total } : null,
  };
}

export type TriageView = Awaited<ReturnType<typeof viewTriage>>;
export type GroupView = TriageView['groups'][number];
export type OpenedGroupView = NonNullable<TriageView['opened']>;

function openedView(group: TriageGroup, grouping: TriageGrouping, part: GroupPart) {
  const items = partOf(group.items, part);
  return {
    ...summarise({ ...group, items }, grouping, part),
    part,
    isPart: !isWhole(part),
    partSearch: writeGroupPart(part).toString(),
    whole: group.items.length,
    items: items.slice(0, maxListed).map(listItem),
  };
}

function summarise(group: TriageGroup, grouping: TriageGrouping, part: GroupPart = {}) {
  return {
    key: group.key,
    fingerprint: fingerprintOf(group.items.map((item) => item.id)),
    outcome: group.outcome,
    reason: group.items[0]?.proposal.reason ?? null,
    name: nameOfTheme(group.theme),
    answerSearch: `?${writeGroup({ of: 'untriaged', by: grouping, key: group.key, part })}`,
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
