import { z } from 'zod';
import { addDays, isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { isAgreeableDate } from '#app/domain/invitation/growth-path.ts';
import { furthestStartDays, largestWave, mostPerDay } from '#app/domain/invitation/wave-plan.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { waveMessages } from './messages.ts';

type Sentences = Bound<(typeof waveMessages)['en']>['problems'];

const shortText = (limit: number) => z.string().max(limit).transform(cleanText);

/** The form of a wave, judged in the language of who typed it. */
export function waveForm(t: Sentences, today: CalendarDate) {
  const date = z.string().refine(isCalendarDate, { error: t.date });
  return z.object({
    id: z.array(z.string().max(64), { error: t.nobody }).min(1, { error: t.nobody }).max(largestWave, { error: t.tooMany }),
    contactName: shortText(200),
    contactPhone: shortText(60).refine((phone) => (phone.match(/\d/g) ?? []).length >= 6, { error: t.phone }),
    contactEmail: z.email().max(320),
    perDay: z.coerce.number().int().min(1).max(mostPerDay),
    startsOn: date.refine((day) => day >= today && day <= addDays(today, furthestStartDays), { error: t.startsOn }),
    wantedOn: date.refine((day) => isAgreeableDate(day, today), { error: t.wantedOn }).optional(),
    withoutOwner: z.literal('on').optional().transform((value) => value === 'on'),
    intent: z.enum(['preview', 'start']),
  });
}

export type WaveValues = z.output<ReturnType<typeof waveForm>>;
export type WaveFields = z.input<ReturnType<typeof waveForm>>;
