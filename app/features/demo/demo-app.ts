import type { Instant } from '#app/domain/calendar/instant.ts';
import type { App } from '#app/platform/app.ts';
import type { DemoPlan } from '#db/seeds/demo/plan.ts';

/** What making demo data needs of the App. */
export type DemoApp = Pick<App, 'db' | 'clock' | 'files' | 'log'> & { readonly config: Pick<App['config'], 'publicAddress'>; readonly jobs: Pick<App['jobs'], 'hold' | 'wake'> };

/** Something that happened at a moment, done by the code that does it every day. */
export interface Episode {
  readonly at: Instant;
  play(app: DemoApp): Promise<void>;
}

/** What people and time make of the plan up to now. */
export type DemoLife = (plan: DemoPlan, now: Instant) => readonly Episode[];
