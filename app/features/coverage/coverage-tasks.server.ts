import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listGapIds } from '#db/queries/worst-gap.ts';

export interface GapIdsAsked {
  scope: OrganisationScope;
  today: CalendarDate;
}

/** For the read worker: the page shows ten gaps, a file all of them. */
export const coverageTasks = (read: ReadDb) => ({
  'list-gap-ids': ({ scope, today }: GapIdsAsked) => listGapIds(read, scope, today),
});
