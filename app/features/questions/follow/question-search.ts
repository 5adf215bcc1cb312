import { z } from 'zod';
import { verdicts } from '#app/domain/question/verdict.ts';
import type { ItemFilter } from '#db/queries/question-item.ts';

/** Parts of the tally that can be looked at alone. */
export const shows = [...verdicts, 'answered', 'to_decide', 'silent', 'passed_on', 'not_asked'] as const;
export type Show = (typeof shows)[number];

export const questionSearch = z.object({
  show: z.enum(shows).optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(9_999_999).optional().catch(undefined),
});

export function filterOf(show: Show | undefined): ItemFilter {
  switch (show) {
    case undefined:
      return {};
    case 'answered':
      return { states: ['answered', 'to_decide'] };
    case 'to_decide':
      return { states: ['to_decide'] };
    case 'silent':
      return { states: ['silent', 'overdue', 'unsent'] };
    case 'passed_on':
      return { states: ['passed_on'] };
    case 'not_asked':
      return { states: ['not_sent', 'revoked'] };
    default:
      return { verdict: show };
  }
}
