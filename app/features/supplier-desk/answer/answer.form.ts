import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { isAgreeableDate } from '#app/domain/invitation/growth-path.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { certificateForm } from '#app/platform/certificate/certificate.form.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { answerOutcomeMessages } from './outcome-messages.ts';

type Sentences = Bound<(typeof answerOutcomeMessages)['en']>['problems'];

const answeredBy = (t: Sentences) =>
  z
    .string({ error: t.name })
    .max(200)
    .transform(cleanText)
    .refine((name) => name !== '', { error: t.name });

const freeText = z
  .string()
  .max(4_000)
  .optional()
  .transform((text) => text?.trim() || null);

const neededText = (t: Sentences) => z.string({ error: t.text }).max(4_000).transform((text) => text.trim()).refine((text) => text !== '', { error: t.text });

export function shareForm(t: Sentences) {
  return certificateForm(t).and(z.object({ answeredBy: answeredBy(t), consent: z.literal('on', { error: t.consent }) }));
}

export function noCertificateForm(t: Sentences, today: CalendarDate) {
  return z.object({
    kind: z.literal('no_certificate').default('no_certificate'),
    expectedOn: z
      .string({ error: t.expectedOn })
      .refine(isCalendarDate, { error: t.date })
      .refine((date) => isAgreeableDate(date, today), { error: t.expectedOn }),
    text: freeText,
    answeredBy: answeredBy(t),
    /** Rows of other clients that are told the same day. */
    tell: z.array(z.string()).max(1_000).optional(),
  });
}

export function questionForm(t: Sentences) {
  return z.object({ kind: z.literal('question').default('question'), text: neededText(t), answeredBy: answeredBy(t), about: z.string().max(64).optional() });
}

/** `which`: position of the answer among all that were shown, or `other`. */
export function contestForm(t: Sentences) {
  return z.object({
    kind: z.literal('contest').default('contest'),
    which: z.string({ error: t.which }).regex(/^(other|\d{1,3})$/, { error: t.which }),
    text: neededText(t),
    answeredBy: answeredBy(t),
  });
}
