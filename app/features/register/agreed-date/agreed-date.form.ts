import { z } from 'zod';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { agreedDateMessages } from './messages.ts';

export function agreedDateForm(t: Bound<(typeof agreedDateMessages)['en']>['problems']) {
  return z.object({ agreedOn: z.string({ error: t.missing }).refine(isCalendarDate, { error: t.date }) });
}
