import { z } from 'zod';

const maxNameLength = 80;

export const adoptForm = z.object({ name: z.string().trim().min(1).max(maxNameLength), effectiveOn: z.iso.date() });
