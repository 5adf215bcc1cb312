import { z } from 'zod';
import { roles } from '#app/domain/access/permissions.ts';

const rights = z.object({
  intent: z.literal('change'),
  role: z.enum(roles),
  canApprove: z.boolean().default(false),
  sees: z.enum(['all', 'some']).default('all'),
  unitIds: z.array(z.string()).default([]),
});

/** What can be done to one member; the button says which. */
export const changeMemberForm = z.discriminatedUnion('intent', [rights, z.object({ intent: z.literal('remove') }), z.object({ intent: z.literal('send_link') })]);
export type RightsAnswers = z.output<typeof rights>;
