import { z } from 'zod';
import type { Seen } from './classify.server.ts';

const seen = z
  .string()
  .regex(/^[^~]+~[^~]*$/)
  .transform((text): Seen => {
    const [serviceId = '', classificationId = ''] = text.split('~');
    return { serviceId, classificationId: classificationId || null };
  });

/** `template:<kind>` takes over a proposal; `show` only shows the level: both for browsers without a script. */
export const classifyForm = z.object({
  intent: z.union([z.enum(['save', 'save_next', 'show']), z.templateLiteral(['template:', z.string()])]),
  seen: z.array(seen).min(1).max(500),
  effectiveOn: z.iso.date().optional(),
});
