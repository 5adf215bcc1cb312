import { z } from 'zod';
import type { Seen } from './classify.server.ts';

const seen = z
  .string()
  .regex(/^[^~]+~[^~]*$/)
  .transform((text): Seen => {
    const [serviceId = '', classificationId = ''] = text.split('~');
    return { serviceId, classificationId: classificationId || null };
  });

/** `template:<kind>` and `similar:<place>` take over a proposal, `show` only shows the level: for browsers without a script. */
export const classifyForm = z.object({
  intent: z.union([z.enum(['save', 'save_next', 'show']), z.templateLiteral(['template:', z.string()]), z.templateLiteral(['similar:', z.number()])]),
  seen,
  effectiveOn: z.iso.date().optional(),
});

/** Answering for many: first what would change, then the change itself, as it was seen. */
export const bulkForm = z.object({
  intent: z.union([z.enum(['preview', 'save']), z.templateLiteral(['template:', z.string()])]),
  replaces: z.literal('on').optional(),
  effectiveOn: z.iso.date().optional(),
  /** When the preview was made, and the answers that it was made of. */
  seenAt: z.iso.datetime().optional(),
  previewed: z.string().max(2_000).optional(),
});
