import { z } from 'zod';
import { parseCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { noticeUnits, renewals } from '#app/domain/contract/term.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { contractFormMessages } from './messages.ts';

type Sentences = Bound<(typeof contractFormMessages)['en']>['problems'];

/** A field that is not there and one that is empty say the same. */
const text = (missing: string, max: number) => z.string({ error: missing }).max(max).transform(cleanText).refine((value) => value !== '', { error: missing });

const count = (wrong: string, max: number) =>
  z
    .string()
    .optional()
    .transform((value, check) => {
      if (!value?.trim()) return null;
      const number = Number(value);
      if (!Number.isInteger(number) || number < 1 || number > max) check.addIssue({ code: 'custom', message: wrong });
      return number;
    });

export function contractForm(t: Sentences) {
  const date = z
    .string()
    .optional()
    .transform((value, check) => {
      const parsed = value ? parseCalendarDate(value) : null;
      if (value && !parsed) check.addIssue({ code: 'custom', message: t.date });
      return parsed;
    });
  return z
    .object({
      reference: text(t.reference, 100),
      name: text(t.name, 200),
      startsOn: date,
      endsOn: date,
      noticeCount: count(t.count, 999),
      noticeUnit: z.enum(noticeUnits).default('months'),
      renewal: z.enum(renewals).default('none'),
      renewalMonths: count(t.count, 240),
      serviceIds: z.array(z.string().max(100)).max(500).optional().transform((ids) => ids ?? []),
    })
    .refine((contract) => !contract.startsOn || !contract.endsOn || contract.startsOn <= contract.endsOn, { error: t.order, path: ['endsOn'] })
    .refine((contract) => contract.renewal === 'none' || contract.endsOn !== null, { error: t.renewalOpen, path: ['endsOn'] });
}

export type ContractValues = z.output<ReturnType<typeof contractForm>>;
