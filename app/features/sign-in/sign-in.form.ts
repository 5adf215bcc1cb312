import { z } from 'zod';

/** Lengths that no true credential has are refused before they cost a hash. */
export const signInForm = z.object({
  email: z.email().max(320),
  password: z.string().min(1).max(200),
  next: z.string().max(2000).optional(),
});
