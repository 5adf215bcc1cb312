import { z } from 'zod';
import { tidyPhone } from '#app/domain/register/phone.ts';
import { oneLine, pastMoment, whenMissing, words, type Place } from '#app/platform/incident/moment-field.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { incidentOutcomeMessages } from './outcome-messages.ts';

type Sentences = Bound<(typeof incidentOutcomeMessages)['en']>['problems'];

export function incidentReportForm(t: Sentences, place: Place) {
  const optionalWords = (max: number) => z.string().max(max).optional().transform((text) => text?.trim() || null);
  return z.object({
    happened: words(t.happened),
    sinceAt: pastMoment(t, place).optional().transform((instant) => instant ?? null),
    ongoing: z.enum(['yes', 'no', 'unknown'], { error: t.ongoing }),
    serviceId: z.array(z.string()).max(500).default([]),
    servicesText: optionalWords(1_000),
    done: optionalWords(4_000),
    contactName: oneLine(t.contactName),
    contactPhone: z.string({ error: whenMissing(t.contactPhone) }).max(60).transform((text, check) => {
      const phone = tidyPhone(text);
      if (phone) return phone;
      check.addIssue({ code: 'custom', message: t.contactPhone });
      return z.NEVER;
    }),
    answeredBy: oneLine(t.answeredBy),
  });
}

export type IncidentReportValues = z.output<ReturnType<typeof incidentReportForm>>;
