import { z } from 'zod';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Clock } from '#app/platform/clock/clock.ts';
import type { Databases } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteFinishedJobs } from '#db/queries/job.ts';
import { defineJob, type JobDefinition } from './define-job.ts';
import { enqueueJob } from './enqueue-job.server.ts';

interface Scheduler {
  readonly db: Databases;
  readonly clock: Clock;
}

/** Work that comes back for as long as the installation runs. */
export interface StandingJob<App> {
  readonly definition: JobDefinition<App>;
  /** Sees to it that the next run is written down; called at start, in case none is. */
  plan(app: Scheduler): Promise<void>;
}

const nothing = z.object({});

/**
 * Defines work that is done at each full interval of the clock. A run that was missed is done at the next start, once,
 * however many were missed; a run that fails for good still leaves the next one.
 */
export function defineStandingJob<App extends Scheduler>({ kind, everyMinutes, run }: { kind: string; everyMinutes: number; run(app: App): Promise<void> }): StandingJob<App> {
  const plan = async ({ db, clock }: Scheduler) => {
    const now = clock.now();
    const runAt = nextFull(now, everyMinutes);
    await transact(db, async (tx) => {
      await enqueueJob(tx, { kind, key: `${kind}:${runAt}`, payload: {}, organisationId: null, now, runAt });
      await deleteFinishedJobs(tx, kind, now);
    });
  };
  const definition = defineJob<App, typeof nothing>({
    kind,
    payload: nothing,
    async run(app) {
      await run(app);
      await plan(app);
    },
    onDead: (app) => plan(app),
  });
  return { definition, plan };
}

/** The next instant that is a whole number of intervals after midnight UTC of 1 January 1970. */
export function nextFull(now: Instant, everyMinutes: number): Instant {
  const interval = everyMinutes * 60_000;
  return new Date((Math.floor(Date.parse(now) / interval) + 1) * interval).toISOString();
}
