import { z } from 'zod';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { confirmationResults } from '#app/domain/verification/confirmation-state.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { issuerLinkMessages } from './messages.ts';

type Sentences = Bound<(typeof issuerLinkMessages)['en']>['problems'];

export function issuerAnswerForm(t: Sentences) {
  return z.object({
    result: z.enum(confirmationResults, { error: t.result }),
    answeredBy: z.string({ error: t.name }).max(200).transform(cleanText).refine((name) => name !== '', { error: t.name }),
    remark: z.string().max(4_000).optional().transform((text) => text?.trim() || null),
  });
}

export type IssuerAnswer = z.output<ReturnType<typeof issuerAnswerForm>>;
