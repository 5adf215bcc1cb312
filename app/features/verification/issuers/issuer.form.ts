import { z } from 'zod';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { tidyPhone } from '#app/domain/register/phone.ts';
import { locales } from '#app/platform/messages/locale.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { issuerMessages } from './messages.ts';

type Sentences = Bound<(typeof issuerMessages)['en']>['problems'];

const words = (error: string) => z.string({ error }).max(300).transform(cleanText).refine((text) => text !== '', { error });

const reach = (t: Sentences) => ({
  email: z.email({ error: t.email }).max(320).optional().transform((text) => text?.toLowerCase() ?? null),
  phone: z.string().max(60).optional().transform((text, check) => {
    const phone = text ? tidyPhone(text) : null;
    if (text && !phone) check.addIssue({ code: 'custom', message: t.phone });
    return phone;
  }),
});

/** A new issuer comes with the first way to reach it. */
export function issuerForm(t: Sentences) {
  return z.object({ name: words(t.name), locale: z.enum(locales) });
}

export function newIssuerForm(t: Sentences) {
  return issuerForm(t).extend({ ...reach(t), source: words(t.source) }).refine(({ email, phone }) => email !== null || phone !== null, { error: t.one, path: ['email'] });
}

export function issuerContactForm(t: Sentences) {
  return z.object({ ...reach(t), source: words(t.source) }).refine(({ email, phone }) => (email === null) !== (phone === null), { error: t.one, path: ['email'] });
}

export type IssuerValues = z.output<ReturnType<typeof issuerForm>>;
export type NewIssuerValues = z.output<ReturnType<typeof newIssuerForm>>;
export type IssuerContactValues = z.output<ReturnType<typeof issuerContactForm>>;
