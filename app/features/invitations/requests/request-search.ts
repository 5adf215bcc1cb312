import { z } from 'zod';
import { requestStates } from '#app/domain/invitation/request-state.ts';

/** The view of the requests screen, as it stands in the URL. */
export const requestSearch = z.object({
  show: z.enum([...requestStates, 'to-handle']).optional().catch(undefined),
  /** `instant~id` of the last row of the page before. */
  after: z
    .string()
    .transform((text) => {
      const [createdAt, id] = text.split('~');
      return createdAt && id ? { createdAt, id } : undefined;
    })
    .optional()
    .catch(undefined),
});

export type RequestSearch = z.output<typeof requestSearch>;
export type RequestView = NonNullable<RequestSearch['show']>;
