import { z } from 'zod';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { standingKinds } from '#app/domain/certificate/standing.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { standingReplies } from './reply-messages.ts';

type Sentences = Bound<(typeof standingReplies)['en']>['problems'];

export function standingForm(t: Sentences) {
  return z.object({
    kind: z.enum(standingKinds),
    effectiveOn: z.string({ error: t.date }).refine(isCalendarDate, { error: t.date }),
    reason: z.string({ error: t.reason }).max(4_000).transform((text) => text.trim()).refine((text) => text !== '', { error: t.reason }),
  });
}

export type StandingValues = z.output<ReturnType<typeof standingForm>>;
