import { z } from 'zod';
import { addDays, isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { isTimeOfDay } from '#app/domain/question/deadline.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { mostForOwners, mostForSuppliers } from './limits.ts';
import type { askMessages } from './messages.ts';

type Sentences = Bound<(typeof askMessages)['en']>['problems'];

/** How far ahead a deadline may lie. Our design. */
const furthestDays = 366;

const line = (limit: number) => z.string().max(limit).transform(cleanText);
const lines = (limit: number) =>
  z
    .string()
    .max(limit)
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .optional();
const ids = (t: Sentences, most: number) => z.array(z.string().max(64), { error: t.nobody }).min(1, { error: t.nobody }).max(most, { error: t.tooMany({ n: most }) });
const day = (t: Sentences, today: CalendarDate) =>
  z.string({ error: t.date }).refine(isCalendarDate, { error: t.date }).refine((date) => date >= today && date <= addDays(today, furthestDays), { error: t.dueOn });

/** Both questions carry an id made before they are sent, so that sending twice asks once. */
const asked = { questionId: z.uuid(), intent: z.enum(['preview', 'send']) };

export function ownerForm(t: Sentences, today: CalendarDate) {
  return z
    .object({
      ...asked,
      id: ids(t, mostForOwners),
      to: z.enum(['owners', 'member', 'other'], { error: t.to }),
      memberId: z.string().max(64).optional(),
      name: line(200).optional(),
      email: z.email().max(320).optional(),
      locale: z.enum(['en', 'nl']).optional(),
      inputs: z.array(z.string().max(40), { error: t.inputs }).min(1, { error: t.inputs }),
      again: z.literal('on').optional().transform((value) => value === 'on'),
      note: lines(2_000),
      dueOn: day(t, today),
    })
    .superRefine((value, at) => {
      const needed = (path: string, message: string) => at.addIssue({ code: 'custom', path: [path], message });
      if (value.to === 'member' && !value.memberId) needed('memberId', t.member);
      if (value.to === 'other' && !value.name) needed('name', t.name);
      if (value.to === 'other' && !value.email) needed('email', t.email);
    });
}

export type OwnerValues = z.output<ReturnType<typeof ownerForm>>;
export type OwnerFields = z.input<ReturnType<typeof ownerForm>>;

export function affectedForm(t: Sentences, today: CalendarDate) {
  return z
    .object({
      ...asked,
      id: ids(t, mostForSuppliers),
      titleEn: line(160).optional(),
      textEn: lines(6_000),
      titleNl: line(160).optional(),
      textNl: lines(6_000),
      phone: line(60).optional(),
      dueOn: day(t, today),
      dueTime: z.string({ error: t.time }).refine(isTimeOfDay, { error: t.time }),
    })
    .superRefine((value, at) => {
      const needed = (path: string, message: string) => at.addIssue({ code: 'custom', path: [path], message });
      if (!value.titleEn && !value.titleNl && !value.textEn && !value.textNl) needed('titleNl', t.words);
      for (const [title, text, titleName, textName] of [[value.titleEn, value.textEn, 'titleEn', 'textEn'], [value.titleNl, value.textNl, 'titleNl', 'textNl']] as const) {
        if (text && !title) needed(titleName, t.title);
        if (title && !text) needed(textName, t.text);
      }
    });
}

export type AffectedValues = z.output<ReturnType<typeof affectedForm>>;
export type AffectedFields = z.input<ReturnType<typeof affectedForm>>;
