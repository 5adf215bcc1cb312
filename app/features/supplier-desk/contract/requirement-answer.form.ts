import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { isAgreeableDate } from '#app/domain/invitation/growth-path.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { answerOutcomeMessages } from '../answer/outcome-messages.ts';
import type { contractOutcomeMessages } from './outcome-messages.ts';

type Sentences = Bound<(typeof answerOutcomeMessages)['en']>['problems'] & Bound<(typeof contractOutcomeMessages)['en']>['problems'];

export const requirementAnswers = ['accepted', 'other_date', 'refused'] as const;
export type RequirementAnswer = (typeof requirementAnswers)[number];

/** `askedOn`: the date that the supplier was asked for; another one is another one. */
export function requirementAnswerForm(t: Sentences, { today, askedOn }: { today: CalendarDate; askedOn: CalendarDate }) {
  const common = {
    /** The step that the supplier saw. */
    requirementId: z.string().max(100),
    answeredBy: z.string({ error: t.name }).max(200).transform(cleanText).refine((name) => name !== '', { error: t.name }),
  };
  const text = z
    .string()
    .max(4_000)
    .optional()
    .transform((value) => value?.trim() || null);
  const otherOn = z
    .string({ error: t.expectedOn })
    .refine(isCalendarDate, { error: t.date })
    .refine((date) => isAgreeableDate(date, today), { error: t.expectedOn })
    .refine((date) => date !== askedOn, { error: t.same });
  return z.discriminatedUnion('answer', [
    z.object({ answer: z.literal('accepted'), ...common }),
    z.object({ answer: z.literal('other_date'), otherOn, text, ...common }),
    z.object({ answer: z.literal('refused'), text: z.string({ error: t.why }).max(4_000).transform((value) => value.trim()).refine((value) => value !== '', { error: t.why }), ...common }),
  ]);
}

export type RequirementAnswerValues = z.output<ReturnType<typeof requirementAnswerForm>>;
