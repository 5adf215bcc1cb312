import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { GroupsOf } from '#app/domain/register/bulk-selection.ts';
import { nameOfTheme } from '#app/domain/register/group-names.ts';
import { partOf, type GroupPart } from '#app/domain/register/group-part.ts';
import type { TriageGrouping } from '#app/domain/register/triage-groups.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { loadGroups } from './load-groups.server.ts';

export interface GroupedIdsAsked {
  scope: OrganisationScope;
  of: GroupsOf;
  by: TriageGrouping | null;
  /** One group alone, or a part of it. */
  only?: { key: string; part: GroupPart };
}

/** A register is never larger than this. */
const everybody = 10_000_000;

/** Everybody who waits, group by group; the place of each one's group and why stand in lists beside it, which travel faster than rows. */
async function groupedIds(read: ReadDb, { scope, of, by, only }: GroupedIdsAsked) {
  const loaded = await loadGroups(read, scope, of, by, everybody);
  const groups = only ? loaded.groups.filter(({ key }) => key === only.key).map((group) => ({ ...group, items: partOf(group.items, only.part) })) : loaded.groups;
  return {
    groups: groups.map(({ theme, outcome }) => ({ name: nameOfTheme(theme), outcome })),
    ids: groups.flatMap(({ items }) => items.map(({ id }) => id)),
    groupOf: groups.flatMap(({ items }, at) => items.map(() => at)),
    reasonOf: groups.flatMap(({ items }) => items.map(({ proposal }) => proposal.reason)),
  };
}

export type GroupedIds = Awaited<ReturnType<typeof groupedIds>>;

/** For the read worker: a page looks at the first thousands together, a file at everybody. */
export const groupingTasks = (read: ReadDb) => ({
  'list-grouped-ids': (asked: GroupedIdsAsked): Promise<GroupedIds> => groupedIds(read, asked),
});
