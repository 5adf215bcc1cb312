import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { App } from '#app/platform/app.ts';

/** Who answers for many, and when: of a request or of the job that goes on with it. */
export interface RunContext {
  readonly app: Pick<App, 'db' | 'clock' | 'jobs'>;
  readonly scope: OrganisationScope;
  readonly today: CalendarDate;
  readonly memberId: string;
}

/** Small enough that others, who wait for the same lock, hardly notice. */
export const rowsPerChunk = 100;
/** Up to here the person waits for the answer; more goes on in the background. */
export const maxAtOnce = 300;
