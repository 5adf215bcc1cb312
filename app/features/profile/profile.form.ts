import { z } from 'zod';
import { maxPasswordLength, minPasswordLength } from '#app/domain/access/password-rule.ts';
import { locales } from '#app/platform/messages/locale.ts';

export const detailsForm = z.object({ intent: z.literal('details'), name: z.string().trim().min(2).max(120), locale: z.enum(locales) });
export const passwordForm = z.object({
  intent: z.literal('password'),
  current: z.string().min(1).max(maxPasswordLength),
  next: z.string().min(minPasswordLength).max(maxPasswordLength),
});

/** The forms of the profile page; the button says which was sent. */
export const profileForm = z.discriminatedUnion('intent', [
  detailsForm,
  passwordForm,
  z.object({ intent: z.literal('end_session'), sessionId: z.string() }),
  z.object({ intent: z.literal('end_others') }),
]);
export type ProfileAnswers = z.output<typeof profileForm>;
