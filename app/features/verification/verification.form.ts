import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { verificationReplies } from './reply-messages.ts';
import { ruleChoice } from './rule-choice.ts';

type Sentences = Bound<(typeof verificationReplies)['en']>['problems'];

export const decisions = ['accept', 'acceptFor', 'refuse'] as const;

interface Judged {
  today: CalendarDate;
  /** A Quality Mark; other proof is a request that is decided with a reason, whatever the decision. */
  isMark: boolean;
}

/** A judgement as it was filled in. `today` bounds an acceptance from below; the proof bounds it from above, later. */
export function verificationForm(t: Sentences, { today, isMark }: Judged) {
  return z
    .object({
      decision: z.union([z.enum(decisions), z.string().regex(ruleChoice)]),
      serviceIds: z.array(z.string()).default([]),
      acceptedLevel: z.enum(qmLevels).optional(),
      acceptedUntil: z.string().optional(),
      reason: z.string().max(4_000).optional().transform((text) => text?.trim() || null),
      /** The address to ask at once, where the box is ticked. */
      askContactId: z.string().max(64).optional(),
    })
    .superRefine((values, check) => {
      const refuse = (path: keyof typeof values, message: string) => check.addIssue({ code: 'custom', message, path: [path] });
      const byDecision = values.decision === 'acceptFor';
      if (values.decision !== 'refuse' && values.serviceIds.length === 0) refuse('serviceIds', t.services);
      if ((values.decision !== 'accept' || !isMark) && values.reason === null) refuse('reason', t.reason);
      if (byDecision && !values.acceptedLevel) refuse('acceptedLevel', t.level);
      if (byDecision && !isCalendarDate(values.acceptedUntil)) refuse('acceptedUntil', t.until);
      else if (byDecision && values.acceptedUntil && values.acceptedUntil < today) refuse('acceptedUntil', t.untilPast);
    })
    .transform(({ acceptedLevel, acceptedUntil, askContactId, decision, ...values }) => {
      const byDecision = decision === 'acceptFor';
      const ruleId = ruleChoice.exec(decision)?.[1] ?? null;
      return {
        ...values,
        decision: ruleId ? ('acceptByRule' as const) : (decision as (typeof decisions)[number]),
        ruleId,
        serviceIds: decision === 'refuse' ? [] : [...new Set(values.serviceIds)],
        acceptedLevel: byDecision ? (acceptedLevel ?? null) : null,
        acceptedUntil: byDecision ? (acceptedUntil ?? null) : null,
        askContactId: decision === 'accept' ? (askContactId ?? null) : null,
      };
    });
}

export type VerificationValues = z.output<ReturnType<typeof verificationForm>>;
