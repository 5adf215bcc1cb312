import { z } from 'zod';
import { parseCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { interimLevels } from '#app/domain/contract/requirement.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { requirementOutcomeMessages } from './outcome-messages.ts';

type Sentences = Bound<(typeof requirementOutcomeMessages)['en']>['problems'];

/** Within so many days a loss is to be reported, unless people agree otherwise. Our design. */
export const defaultReportDays = 5;

const note = z
  .string()
  .max(2_000)
  .optional()
  .transform((text) => text?.trim() || null);

export function proposeForm(t: Sentences) {
  const date = z
    .string()
    .optional()
    .transform((value, check) => {
      const parsed = value ? parseCalendarDate(value) : null;
      if (value && !parsed) check.addIssue({ code: 'custom', message: t.date });
      return parsed;
    });
  return z.object({
    level: z.enum(qmLevels, { error: t.level }),
    byOn: date.transform((value, check) => {
      if (value !== null) return value;
      check.addIssue({ code: 'custom', message: t.byOn });
      return z.NEVER;
    }),
    interimLevel: z.enum(interimLevels).optional().transform((level) => level ?? null),
    interimOn: date,
    reportDays: z
      .string()
      .optional()
      .transform((value, check) => {
        const days = value?.trim() ? Number(value) : defaultReportDays;
        if (!Number.isInteger(days) || days < 1 || days > 90) check.addIssue({ code: 'custom', message: t.reportDays });
        return days;
      }),
    reason: note,
  });
}

export type ProposedValues = z.output<ReturnType<typeof proposeForm>>;

export const sendForm = z.object({ via: z.enum(['desk', 'elsewhere']) });

export function settleForm(t: Sentences) {
  return z
    .object({
      intent: z.enum(['record_agreed', 'record_refused', 'accept_date', 'hold_date']),
      /** The step that the member saw. */
      requirementId: z.string().max(100),
      /** Ticked where the date is to be the agreed date of coverage too. */
      isAgreedDate: z.literal('on').optional().transform((ticked) => ticked === 'on'),
      note,
    })
    .refine(({ intent, note: reason }) => intent !== 'record_refused' || reason !== null, { error: t.refusal, path: ['note'] });
}

export type SettleValues = z.output<ReturnType<typeof settleForm>>;

export function approvalForm(t: Sentences) {
  return z
    .object({
      decision: z.enum(['approve', 'refuse']),
      requirementId: z.string().max(100),
      /** What was needed when the approver looked. */
      seenHighest: z.string().max(10),
      note,
    })
    .refine(({ decision, note: reason }) => decision === 'approve' || reason !== null, { error: t.approvalNote, path: ['note'] });
}

export type ApprovalValues = z.output<ReturnType<typeof approvalForm>>;
