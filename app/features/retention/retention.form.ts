import { z } from 'zod';
import { evidenceKeepYears, mailKeepDays } from '#app/domain/retention/policy.ts';

/** Empty years: for ever. */
export const retentionForm = z.object({
  intent: z.enum(['preview', 'save']),
  evidenceKeepYears: z.coerce.number().int().min(evidenceKeepYears.min).max(evidenceKeepYears.max).optional(),
  mailKeepDays: z.coerce.number().int().min(mailKeepDays.min).max(mailKeepDays.max),
});
export type RetentionAnswers = z.output<typeof retentionForm>;
