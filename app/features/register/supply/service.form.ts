import { z } from 'zod';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { substitutabilities } from '#app/domain/register/substitutability.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { serviceMessages } from './messages.ts';

type Sentences = Bound<(typeof serviceMessages)['en']>['problems'];

export function serviceForm(t: Sentences) {
  const name = z.string({ error: t.nameMissing }).max(200).transform(cleanText).refine((text) => foldName(text) !== '', { error: t.nameMissing });
  return z.object({
    name,
    /** Asked when a second service begins while the first has no name. */
    firstName: name.optional().transform((text) => text ?? null),
    ictKind: z.enum(['ict_product', 'ict_service', 'ict_process', 'other']).default('other'),
    processSupported: z.string().max(500).transform(cleanText).optional().transform((text) => text || null),
    substitutability: z.enum(substitutabilities).optional().transform((value) => value ?? null),
    alternatives: z.enum(['yes', 'no']).optional().transform((value) => value ?? null),
    fallback: z.string().max(1_000).transform(cleanText).optional().transform((text) => text || null),
  });
}

export type ServiceValues = z.output<ReturnType<typeof serviceForm>>;
