import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { isWorkingDay, nextWorkingDay } from '#app/domain/calendar/working-day.ts';
import { sendInstant } from '#app/domain/invitation/wave-plan.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { findNextInWave, findWave } from '#db/queries/invitation-wave.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { askNextInWave } from './ask-next.server.ts';
import { wavePartJob, wavePartKind } from './wave-part.ts';

export type WaveSender = Pick<App, 'db' | 'clock' | 'jobs' | 'config'>;

const payload = z.object({ waveId: z.string() });

/**
 * Sends what today may still have of a wave, one supplier at a time, and leaves the rest to the next working day. It asks
 * the rows what is left, so a run that died goes on where it stopped, and two runs together send what one would.
 */
export const sendWavePartJob = defineJob({
  kind: wavePartKind,
  payload,
  async run(app: WaveSender, { organisationId, payload: { waveId }, signal }) {
    const scope = scopeOf(organisationId);
    const { time_zone: timeZone } = await getOrganisation(app.db.read, scope);
    while (isWorkingDay(dateInZone(app.clock.now(), timeZone))) {
      signal.throwIfAborted();
      if (!(await askNextInWave(app, scope, waveId, timeZone))) break;
      await new Promise(setImmediate);
    }
    await leaveRest(app, scope, waveId, timeZone);
  },
  /** What made a day fail must not end the wave. */
  async onDead(app: WaveSender, { organisationId, payload: { waveId } }) {
    const scope = scopeOf(organisationId);
    const { time_zone: timeZone } = await getOrganisation(app.db.read, scope);
    await leaveRest(app, scope, waveId, timeZone);
  },
});

const scopeOf = (organisationId: string | null) => unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'system', job: wavePartKind } });

async function leaveRest(app: WaveSender, scope: OrganisationScope, waveId: string, timeZone: string): Promise<void> {
  await transact(app.db, async (tx) => {
    const wave = await findWave(tx, scope, waveId);
    if (!wave || wave.stopped_at !== null || !(await findNextInWave(tx, scope, waveId))) return;
    const now = app.clock.now();
    const day = nextWorkingDay(dateInZone(now, timeZone));
    await enqueueJob(tx, { ...wavePartJob(waveId, day), organisationId: scope.organisationId, now, runAt: sendInstant(day, timeZone) });
  });
}
