import { z } from 'zod';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';

/** What can be done with a request; one form each, all posted to the requests page. */
export const requestForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('revoke'), invitationId: z.string() }),
  z.object({ intent: z.literal('resend'), invitationId: z.string() }),
  z.object({ intent: z.literal('remind'), invitationId: z.string() }),
  z.object({
    intent: z.literal('call'),
    supplierId: z.string(),
    calledOn: z.string().refine(isCalendarDate),
    spokeWith: z
      .string()
      .max(200)
      .optional()
      .transform((name) => cleanText(name ?? '') || null),
    said: z.string().trim().min(1).max(4_000),
  }),
  z.object({
    intent: z.literal('handle'),
    answerId: z.string(),
    reply: z
      .string()
      .max(4_000)
      .optional()
      .transform((text) => text?.trim() || null),
  }),
]);

export type RequestIntent = z.output<typeof requestForm>;
