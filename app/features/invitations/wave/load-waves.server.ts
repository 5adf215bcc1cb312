import { dateInZone, startOfDay } from '#app/domain/calendar/instant.ts';
import { planRest } from '#app/domain/invitation/wave-plan.ts';
import { isNotInWave } from '#app/domain/invitation/wave-candidate.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listWaveRows, listWaves, type ListedWave } from '#db/queries/invitation-wave.ts';
import { mayStopWave } from './stop-wave.server.ts';

/** Finished and stopped waves give way to newer ones; running ones are hardly ever more than these. */
const shownWaves = 5;

/** The latest waves with their progress. */
export async function loadWaves(ctx: MemberContext) {
  const { db, scope, today, organisation } = ctx;
  const waves = await listWaves(db, scope, { startOfToday: startOfDay(today, organisation.time_zone), limit: shownWaves });
  return waves.map((wave) => listedWave(ctx, wave));
}

export type WaveProgress = ReturnType<typeof listedWave>;

export function listedWave(ctx: MemberContext, wave: ListedWave) {
  const { today, organisation } = ctx;
  const dayOf = (instant: string) => dateInZone(instant, organisation.time_zone);
  const [total, sent, skipped, stopped] = [Number(wave.total), Number(wave.sent), Number(wave.skipped), Number(wave.stopped)];
  const left = total - sent - skipped - stopped;
  const facts = { left, perDay: wave.per_day, startsOn: wave.starts_on, sentToday: Number(wave.sent_today) };
  return {
    id: wave.id,
    plannedOn: dayOf(wave.created_at),
    stoppedOn: wave.stopped_at === null ? null : dayOf(wave.stopped_at),
    contact: { name: wave.contact_name, phone: wave.contact_phone },
    perDay: wave.per_day,
    total,
    sent,
    skipped,
    left,
    rest: planRest(facts, today),
    mayStop: left > 0 && ctx.can('invitation:send') && mayStopWave(ctx, wave),
  };
}

/** One wave, with everybody in it. */
export async function loadWave(ctx: MemberContext, waveId: string) {
  const { db, scope, today, organisation } = ctx;
  const [wave] = await listWaves(db, scope, { startOfToday: startOfDay(today, organisation.time_zone), limit: 1, waveId });
  if (!wave) throw new AppError('not_found');
  const rows = await listWaveRows(db, scope, waveId);
  return {
    wave: listedWave(ctx, wave),
    rows: rows.map((row) => ({
      id: row.supplier_id,
      name: row.legal_name,
      outcome: row.outcome ?? ('waiting' as const),
      reason: isNotInWave(row.problem) ? row.problem : null,
      on: row.settled_at === null ? null : dateInZone(row.settled_at, organisation.time_zone),
    })),
  };
}

export type WavePage = Awaited<ReturnType<typeof loadWave>>;
