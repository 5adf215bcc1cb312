import { z } from 'zod';

export const bulkJobKind = 'classification.bulk';

export const bulkJobPayload = z.object({ runId: z.string(), memberId: z.string(), personId: z.string(), unitIds: z.array(z.string()).readonly().nullable() });
export type BulkJobPayload = z.output<typeof bulkJobPayload>;
