import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';

export const wavePartKind = 'invitation-wave.part';

/** One day's share of a wave. The key names the day, so a day has one share, whoever asks for it. */
export function wavePartJob(waveId: string, day: CalendarDate) {
  return { kind: wavePartKind, key: `${wavePartKind}:${waveId}:${day}`, payload: { waveId } };
}
