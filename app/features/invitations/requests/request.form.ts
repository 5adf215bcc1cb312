import { z } from 'zod';

/** What can be done with a request; one form each, all posted to the requests page. */
export const requestForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('revoke'), invitationId: z.string() }),
  z.object({ intent: z.literal('resend'), invitationId: z.string() }),
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
