import { hoursAndMinutes, type Clock } from '#app/domain/incident/clocks.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { clockMessages } from './clock-messages.ts';

type Words = Bound<(typeof clockMessages)['en']>;

/** How long is left, or over; in words, never by colour alone. */
export function clockWords(clock: Clock, t: Words): string {
  if (clock.state === 'sent') return t.sent({ at: clock.sentAt ?? '' });
  if (clock.state === 'sent_late') return t.sentLate({ at: clock.sentAt ?? '' });
  if (clock.minutesLeft === null) return t.waiting[clock.id];
  return clock.state === 'overdue' ? t.over(hoursAndMinutes(clock.minutesLeft)) : t.left(hoursAndMinutes(clock.minutesLeft));
}
