import { z } from 'zod';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { tidyPhone } from '#app/domain/register/phone.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { contactMessages } from './messages.ts';

type Sentences = Bound<(typeof contactMessages)['en']>['problems'];

export const contactRoles = ['general', 'security', 'contract', 'incident'] as const;

export function contactForm(t: Sentences) {
  return z
    .object({
      name: z.string({ error: t.nameMissing }).max(200).transform(cleanText),
      role: z.enum(contactRoles).default('general'),
      email: z.email({ error: t.email }).max(320).optional().transform((text) => text?.toLowerCase() ?? null),
      phone: z.string().max(60).optional().transform((text, check) => {
        const phone = text ? tidyPhone(text) : null;
        if (text && !phone) check.addIssue({ code: 'custom', message: t.phone });
        return phone;
      }),
      reachable: z.enum(['always', 'office_hours']).optional().transform((value) => value ?? null),
      locale: z.enum(['en', 'nl']).optional().transform((value) => value ?? null),
      isPrimary: z.literal('on').optional().transform((value) => value === 'on'),
    })
    .refine((contact) => contact.email !== null || contact.phone !== null, { error: t.unreachable, path: ['phone'] });
}

export type ContactValues = z.output<ReturnType<typeof contactForm>>;
