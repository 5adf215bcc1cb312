import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { findNextInWave, getWave, stopWave as stopRows } from '#db/queries/invitation-wave.ts';

type Context = Pick<MemberContext, 'app' | 'scope' | 'member'>;

/** Whether a member may stop a wave: whoever sees all units, or planned it. A part of a wave cannot be stopped. */
export function mayStopWave({ scope, member }: Pick<Context, 'scope' | 'member'>, wave: { created_by_member_id: string }): boolean {
  return scope.unitIds === null || wave.created_by_member_id === member.id;
}

/** Nobody else is asked by this wave. Who was asked keeps its link. */
export function stopWave(ctx: Context, waveId: string) {
  const { app, scope, member } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const wave = await getWave(tx, scope, waveId);
    if (!mayStopWave(ctx, wave)) return refused('not_yours');
    if (wave.stopped_at !== null || !(await findNextInWave(tx, scope, waveId))) return refused('over');
    const left = await stopRows(tx, scope, waveId, { now, memberId: member.id });
    return done({ left }, [{ type: 'invitation.wave_stopped', subject: { kind: 'invitation_wave', id: waveId }, data: { left } }]);
  });
}
