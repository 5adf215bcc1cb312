import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { writeGroup } from '#app/domain/register/bulk-selection.ts';
import { nameOfTheme } from '#app/domain/register/group-names.ts';
import type { TriageGrouping } from '#app/domain/register/triage-groups.ts';
import { loadGroups } from '#app/platform/grouping/load-groups.server.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { countToClassify, countUnclassified } from '#db/queries/unclassified.ts';

export interface GroupsAsked {
  scope: OrganisationScope;
  by: TriageGrouping | null;
}

const samplesPerGroup = 4;

async function groupsOfWaiting(read: ReadDb, { scope, by }: GroupsAsked) {
  const { groups, grouping, currency } = await loadGroups(read, scope, 'waiting', by);
  return {
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
  };
}
export type WaitingGroups = Awaited<ReturnType<typeof groupsOfWaiting>>;

/** Supplied services whose level is open, and all that triage sent on. */
export interface Progress {
  remaining: number;
  total: number;
}

/** For the read worker: who waits is looked for in the whole register. */
export const overviewTasks = (read: ReadDb) => ({
  'group-waiting': (asked: GroupsAsked): Promise<WaitingGroups> => groupsOfWaiting(read, asked),
  'count-to-classify': async ({ scope }: { scope: OrganisationScope }): Promise<Progress> => ({
    remaining: await countUnclassified(read, scope),
    total: await countToClassify(read, scope),
  }),
});
