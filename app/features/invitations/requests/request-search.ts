import { z } from 'zod';
import { requestStates } from '#app/domain/invitation/request-state.ts';

/** The view of the requests screen, as it stands in the URL. */
export const requestSearch = z.object({
  show: z.enum(['open', 'to-handle', ...requestStates, 'all']).catch('open').default('open'),
  /** `urgency~instant~id` of the last row of the page before. */
  after: z
    .string()
    .transform((text) => {
      const [urgency, createdAt, id] = text.split('~');
      return Number.isInteger(Number(urgency)) && createdAt && id ? { urgency: Number(urgency), createdAt, id } : undefined;
    })
    .optional()
    .catch(undefined),
});

export type RequestSearch = z.output<typeof requestSearch>;
export type RequestView = RequestSearch['show'];
