import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { isAgreeableDate } from '#app/domain/invitation/growth-path.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { locales } from '#app/platform/messages/locale.ts';
import type { inviteMessages } from './messages.ts';

type Sentences = Bound<(typeof inviteMessages)['en']>['problems'];

/** Chosen instead of a contact: name and address are typed. */
export const someoneElse = 'new';

const shortText = (limit: number) => z.string().max(limit).transform(cleanText);

/** The form of an invitation, judged in the language of who typed it. */
export function inviteForm(t: Sentences, today: CalendarDate) {
  return z
    .object({
      recipient: z.string({ error: t.recipient }),
      name: shortText(200).optional(),
      email: z.email().max(320).optional(),
      keep: z.literal('on').optional().transform((value) => value === 'on'),
      /** Asked again knowingly, though an earlier request is open. */
      again: z.literal('on').optional().transform((value) => value === 'on'),
      locale: z.enum(locales),
      contactName: shortText(200),
      contactPhone: shortText(60).refine((phone) => (phone.match(/\d/g) ?? []).length >= 6, { error: t.phone }),
      contactEmail: z.email().max(320),
      wantedOn: z
        .string()
        .refine(isCalendarDate, { error: t.date })
        .refine((date) => isAgreeableDate(date, today), { error: t.wantedOn }),
      intent: z.enum(['preview', 'send']),
    })
    .superRefine((form, check) => {
      if (form.recipient !== someoneElse) return;
      if (!form.name) check.addIssue({ code: 'custom', path: ['name'], message: t.name });
      if (!form.email) check.addIssue({ code: 'custom', path: ['email'], message: t.email });
    });
}

export type InviteValues = z.output<ReturnType<typeof inviteForm>>;
export type InviteFields = z.input<ReturnType<typeof inviteForm>>;
