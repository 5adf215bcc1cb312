import { z } from 'zod';
import { roles } from '#app/domain/access/permissions.ts';

export const inviteMemberForm = z.object({
  name: z.string().trim().min(2).max(120),
  email: z.email().max(320),
  role: z.enum(roles),
  canApprove: z.boolean().default(false),
});
