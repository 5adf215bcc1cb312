import { z } from 'zod';
import { parseLeadTimes, reminderBounds } from '#app/domain/reminder/policy.ts';

const { everyDays, escalateAfter } = reminderBounds;
const days = z.coerce.number().int().min(everyDays.min).max(everyDays.max);

/** Lead times as they are typed; `badBefore` is the sentence for what is none. */
const levelShape = (badBefore: string) =>
  z.object({
    isOn: z
      .literal('on')
      .optional()
      .transform((value) => value === 'on'),
    beforeDays: z.string().transform((text, ctx) => {
      const leads = parseLeadTimes(text);
      if (leads) return leads;
      ctx.addIssue({ code: 'custom', message: badBefore });
      return z.NEVER;
    }),
    lapseEveryDays: days,
    unopenedEveryDays: days,
    unansweredEveryDays: days,
    escalateAfter: z.coerce.number().int().min(escalateAfter.min).max(escalateAfter.max),
  });

/** The policies of all levels, saved together. */
export const policyForm = (badBefore: string) => z.object({ QM10: levelShape(badBefore), QM20: levelShape(badBefore), QM30: levelShape(badBefore) });
export type PolicyAnswers = z.output<ReturnType<typeof policyForm>>;
