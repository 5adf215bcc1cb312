import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { isAgreeableDate } from '#app/domain/invitation/growth-path.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { locales } from '#app/platform/messages/locale.ts';
import type { inviteMessages } from '../invite/messages.ts';

type Sentences = Bound<(typeof inviteMessages)['en']>['problems'];

/** What a letter needs: whom it is to, and whom they can call. */
export function letterForm(t: Sentences, today: CalendarDate) {
  return z.object({
    name: z.string().max(200).transform(cleanText),
    address: z
      .string()
      .max(600)
      .optional()
      .transform((text) => text?.trim() ?? ''),
    locale: z.enum(locales),
    contactName: z.string().max(200).transform(cleanText),
    contactPhone: z.string().max(60).transform(cleanText).refine((phone) => (phone.match(/\d/g) ?? []).length >= 6, { error: t.phone }),
    contactEmail: z.email().max(320),
    wantedOn: z
      .string()
      .refine(isCalendarDate, { error: t.date })
      .refine((date) => isAgreeableDate(date, today), { error: t.wantedOn }),
  });
}

export type LetterValues = z.output<ReturnType<typeof letterForm>>;
export type LetterFields = z.input<ReturnType<typeof letterForm>>;
