import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { schemeIds, schemeOf } from '#app/domain/certificate/schemes.ts';
import { compareLevels, qmLevels } from '#app/domain/level/method.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { equivalenceMessages } from './messages.ts';

type Sentences = Bound<(typeof equivalenceMessages)['en']>['problems'];
const otherSchemes = schemeIds.filter((id) => schemeOf(id).treatment !== 'satisfies');

/** A rule as it is proposed. No rule reaches further than our notes call reasonable. */
export function ruleForm(t: Sentences, { today, locale }: { today: CalendarDate; locale: Locale }) {
  return z
    .object({
      scheme: z.enum(otherSchemes as [string, ...string[]]),
      level: z.enum(qmLevels),
      conditions: z.string({ error: t.conditions }).max(4_000).transform((text) => text.trim()).refine((text) => text !== '', { error: t.conditions }),
      validUntil: z.string({ error: t.until }).refine(isCalendarDate, { error: t.until, abort: true }).refine((date) => date >= today, { error: t.untilPast }),
    })
    .superRefine(({ scheme, level }, check) => {
      const { name, reasonableUpTo } = schemeOf(scheme);
      if (!reasonableUpTo) check.addIssue({ code: 'custom', message: t.never({ scheme: name[locale] }), path: ['scheme'] });
      else if (compareLevels(level, reasonableUpTo) > 0) check.addIssue({ code: 'custom', message: t.reasonable({ scheme: name[locale], level: reasonableUpTo }), path: ['level'] });
    });
}

export function ruleDecisionForm(t: Sentences) {
  return z
    .object({ ruleId: z.string().max(64), decision: z.enum(['approve', 'decline']), note: z.string().max(2_000).optional().transform((text) => text?.trim() || null) })
    .refine(({ decision, note }) => decision === 'approve' || note !== null, { error: t.note, path: ['note'] });
}

export type RuleValues = z.output<ReturnType<typeof ruleForm>>;
export type RuleDecisionValues = z.output<ReturnType<typeof ruleDecisionForm>>;
