import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { verificationMessages } from './messages.ts';

type Sentences = Bound<(typeof verificationMessages)['en']>['problems'];

export const decisions = ['accept', 'acceptFor', 'refuse'] as const;
export const verificationMethods = ['document_checked', 'issuer_confirmed'] as const;

/** A judgement as it was filled in. `today` bounds an acceptance from below; the proof bounds it from above, later. */
export function verificationForm(t: Sentences, today: CalendarDate) {
  return z
    .object({
      decision: z.enum(decisions),
      method: z.enum(verificationMethods),
      serviceIds: z.array(z.string()).default([]),
      acceptedLevel: z.enum(qmLevels).optional(),
      acceptedUntil: z.string().optional(),
      reason: z.string().max(4_000).optional().transform((text) => text?.trim() || null),
    })
    .superRefine((values, check) => {
      const refuse = (path: keyof typeof values, message: string) => check.addIssue({ code: 'custom', message, path: [path] });
      const byDecision = values.decision === 'acceptFor';
      if (values.decision !== 'refuse' && values.serviceIds.length === 0) refuse('serviceIds', t.services);
      if (values.decision !== 'accept' && values.reason === null) refuse('reason', t.reason);
      if (byDecision && !values.acceptedLevel) refuse('acceptedLevel', t.level);
      if (byDecision && !isCalendarDate(values.acceptedUntil)) refuse('acceptedUntil', t.until);
      else if (byDecision && values.acceptedUntil && values.acceptedUntil < today) refuse('acceptedUntil', t.untilPast);
    })
    .transform(({ acceptedLevel, acceptedUntil, ...values }) => {
      const byDecision = values.decision === 'acceptFor';
      return {
        ...values,
        serviceIds: values.decision === 'refuse' ? [] : [...new Set(values.serviceIds)],
        acceptedLevel: byDecision ? (acceptedLevel ?? null) : null,
        acceptedUntil: byDecision ? (acceptedUntil ?? null) : null,
      };
    });
}

export type VerificationValues = z.output<ReturnType<typeof verificationForm>>;
