import { firstWorkingDay } from '#app/domain/calendar/working-day.ts';
import { sendInstant } from '#app/domain/invitation/wave-plan.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { insertWave } from '#db/queries/invitation-wave.ts';
import { newId } from '#db/queries/new-id.ts';
import { chooseSuppliers } from './choose-suppliers.server.ts';
import { loadCandidates } from './load-candidates.server.ts';
import { wavePartJob } from './wave-part.ts';
import type { WaveValues } from './wave.form.ts';

type Context = Pick<MemberContext, 'app' | 'scope' | 'today' | 'member' | 'organisation'>;

/** Plans a wave for those of the chosen suppliers that may still be asked, and leaves its first day's share to a job. */
export function planWave({ app, scope, today, member, organisation }: Context, values: WaveValues) {
  return mutate(app, scope, async (tx, { now }) => {
    const { asked } = chooseSuppliers(await loadCandidates(tx, scope, values.id, { now, today }), values);
    if (asked.length === 0) return refused('nobody');
    const id = newId();
    const { contactName, contactPhone, contactEmail, perDay, startsOn } = values;
    const wantedOn = values.wantedOn ?? null;
    await insertWave(
      tx,
      scope,
      { id, contact_name: contactName, contact_phone: contactPhone, contact_email: contactEmail, wanted_on: wantedOn, per_day: perDay, starts_on: startsOn, created_at: now, created_by_member_id: member.id },
      asked.map(({ supplier, reachable }) => ({ supplier_id: supplier.id, contact_id: reachable[0]?.id ?? null })),
    );
    const firstOn = firstWorkingDay(startsOn);
    const runAt = firstOn > today ? sendInstant(firstOn, organisation.time_zone) : now;
    await enqueueJob(tx, { ...wavePartJob(id, firstOn), organisationId: scope.organisationId, now, runAt });
    return done({ id, count: asked.length }, [
      {
        type: 'invitation.wave_planned',
        subject: { kind: 'invitation_wave', id },
        data: { suppliers: asked.length, perDay, startsOn, wantedOn },
        personal: { name: contactName, phone: contactPhone, email: contactEmail },
      },
    ]);
  });
}
