import { z } from 'zod';
import { wayStepKinds, type WaySteps } from '#app/domain/way/steps.ts';

export const tellWayKind = 'tell-way';

const step = z.object({ kind: z.enum(wayStepKinds), plannedOn: z.string().nullable(), doneOn: z.string().nullable() });

export const wayToTell = z.object({
  companyId: z.string(),
  organisationId: z.string(),
  supplierId: z.string(),
  invitationId: z.string(),
  report: z.object({ steps: z.record(z.enum(wayStepKinds), step).transform((steps) => steps as WaySteps), auditBody: z.string().nullable() }),
  reportedBy: z.string(),
});
export type WayToTell = z.input<typeof wayToTell>;
