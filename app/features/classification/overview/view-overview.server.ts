import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { startOfDay } from '#app/domain/calendar/instant.ts';
import type { TriageGrouping } from '#app/domain/register/triage-groups.ts';
import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listClassificationRuns } from '#db/queries/classification-run.ts';
import { listMembersEver } from '#db/queries/member.ts';
import { countByTriage } from '#db/queries/triage.ts';
import { countAnsweredBy } from '#db/queries/unclassified.ts';
import type { GroupsAsked, WaitingGroups } from './overview-tasks.server.ts';
import { loadProgress } from './progress.server.ts';

const lastRuns = 8;
const daysInWeek = 7;

/** Counting answers of a week looks at each; only a change of the organisation makes it anew. */
const kept = new ChainCache();

/** What is left to classify, in groups, and how far the team is. */
export async function viewOverview(ctx: MemberContext, by: TriageGrouping | null) {
  const { app, db, scope } = ctx;
  const asked: GroupsAsked = { scope, by };
  const waiting = await app.readWorker.run<WaitingGroups>('group-waiting', asked, scope);
  const { untriaged } = await countByTriage(db, scope);
  return {
    home: `/o/${ctx.organisation.slug}`,
    mayWrite: ctx.can('classification:write'),
    ...waiting,
    ...(await loadProgress(ctx)),
    untriaged,
    team: await kept.get(db, scope, `team ${ctx.today}`, () => teamOf(ctx)),
    runs: await listRuns(ctx, lastRuns),
  };
}

export type OverviewView = Awaited<ReturnType<typeof viewOverview>>;

async function teamOf({ db, scope, today, organisation: { time_zone: timeZone } }: MemberContext) {
  const week = await countAnsweredBy(db, scope, startOfDay(addDays(today, 1 - daysInWeek), timeZone));
  const day = new Map((await countAnsweredBy(db, scope, startOfDay(today, timeZone))).map((one) => [one.member_id, one.services]));
  return week.map(({ member_id, name, services }) => ({ id: member_id, name, today: day.get(member_id) ?? 0, week: services }));
}

export async function listRuns({ db, scope }: MemberContext, limit: number) {
  const runs = await listClassificationRuns(db, scope, limit);
  const names = new Map((await listMembersEver(db, scope)).map(({ id, name }) => [id, name]));
  return runs.map((run) => ({ id: run.id, status: run.status, at: run.created_at, total: run.progress_total, by: names.get(run.created_by_member_id) ?? null }));
}

export type ListedRun = Awaited<ReturnType<typeof listRuns>>[number];
