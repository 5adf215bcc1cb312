import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { startOfDay } from '#app/domain/calendar/instant.ts';
import { writeGroup } from '#app/domain/register/bulk-selection.ts';
import { nameOfTheme } from '#app/domain/register/group-names.ts';
import type { TriageGrouping } from '#app/domain/register/triage-groups.ts';
import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import { loadGroups } from '#app/platform/grouping/load-groups.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listClassificationRuns } from '#db/queries/classification-run.ts';
import { findMember } from '#db/queries/member.ts';
import { countByTriage } from '#db/queries/triage.ts';
import { countAnsweredBy, countToClassify, countUnclassified } from '#db/queries/unclassified.ts';

const lastRuns = 8;
const samplesPerGroup = 4;
const daysInWeek = 7;

/** Counting answers of a week looks at each; only a change of the organisation makes it anew. */
const kept = new ChainCache();

/** What is left to classify, in groups, and how far the team is. */
export async function viewOverview(ctx: MemberContext, by: TriageGrouping | null) {
  const { db, scope } = ctx;
  const { groups, grouping, currency } = await loadGroups(db, scope, 'waiting', by);
  const { untriaged } = await countByTriage(db, scope);
  return {
    home: `/o/${ctx.organisation.slug}`,
    mayWrite: ctx.can('classification:write'),
    remaining: await countUnclassified(db, scope),
    total: await countToClassify(db, scope),
    untriaged,
    grouping,
    currency,
    shown: groups.reduce((sum, group) => sum + group.items.length, 0),
    groups: groups.map((group) => ({
      key: group.key,
      name: nameOfTheme(group.theme),
      count: group.items.length,
      spendCents: group.spendCents,
      samples: group.items.slice(0, samplesPerGroup).map((item) => item.name),
      search: `?${writeGroup({ of: 'waiting', by: grouping, key: group.key, part: {} })}`,
    })),
    team: await kept.get(db, scope, `team ${ctx.today}`, () => teamOf(ctx)),
    runs: await runsOf(ctx),
  };
}

export type OverviewView = Awaited<ReturnType<typeof viewOverview>>;

async function teamOf({ db, scope, today, organisation: { time_zone: timeZone } }: MemberContext) {
  const week = await countAnsweredBy(db, scope, startOfDay(addDays(today, 1 - daysInWeek), timeZone));
  const day = new Map((await countAnsweredBy(db, scope, startOfDay(today, timeZone))).map((one) => [one.member_id, one.services]));
  return week.map(({ member_id, name, services }) => ({ id: member_id, name, today: day.get(member_id) ?? 0, week: services }));
}

async function runsOf({ db, scope }: MemberContext) {
  const runs = await listClassificationRuns(db, scope, lastRuns);
  return Promise.all(
    runs.map(async (run) => ({ id: run.id, status: run.status, at: run.created_at, total: run.progress_total, by: (await findMember(db, scope, run.created_by_member_id))?.name ?? null })),
  );
}
