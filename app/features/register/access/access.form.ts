import { z } from 'zod';
import { parseCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { riskAreas } from '#app/domain/level/method.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { accessMessages } from './messages.ts';

type Sentences = Bound<(typeof accessMessages)['en']>['problems'];

export function accessForm(t: Sentences) {
  const date = z.string().optional().transform((text, check) => {
    const parsed = text ? parseCalendarDate(text) : null;
    if (text && !parsed) check.addIssue({ code: 'custom', message: t.date });
    return parsed;
  });
  return z
    .object({
      area: z.enum(riskAreas),
      scope: z.string({ error: t.scopeMissing }).max(500).transform(cleanText).refine((text) => text !== '', { error: t.scopeMissing }),
      serviceId: z.string().optional().transform((value) => value ?? null),
      grantedBy: z.string().max(200).transform(cleanText).optional().transform((text) => text || null),
      sinceOn: date,
      untilOn: date,
    })
    .refine((access) => !access.sinceOn || !access.untilOn || access.sinceOn <= access.untilOn, { error: t.order, path: ['untilOn'] });
}

export type AccessValues = z.output<ReturnType<typeof accessForm>>;
