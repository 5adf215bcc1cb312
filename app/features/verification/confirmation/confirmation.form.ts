import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { confirmationResults } from '#app/domain/verification/confirmation-state.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { confirmationReplies } from './reply-messages.ts';

type Sentences = Bound<(typeof confirmationReplies)['en']>['problems'];

export function askForm(t: Sentences) {
  return z.object({ contactId: z.string({ error: t.contact }).max(64) });
}

/** A call that was made; today at the latest. */
export function callForm(t: Sentences, today: CalendarDate) {
  return z.object({
    contactId: z.string({ error: t.phone }).max(64),
    spokeWith: z.string({ error: t.spokeWith }).max(200).transform(cleanText).refine((name) => name !== '', { error: t.spokeWith }),
    result: z.enum(confirmationResults),
    calledOn: z.string({ error: t.date }).refine(isCalendarDate, { error: t.date, abort: true }).refine((date) => date <= today, { error: t.future }),
    remark: z.string().max(4_000).optional().transform((text) => text?.trim() || null),
  });
}

export type CallValues = z.output<ReturnType<typeof callForm>>;
