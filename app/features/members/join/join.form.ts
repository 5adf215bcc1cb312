import { z } from 'zod';
import { maxPasswordLength, minPasswordLength } from '#app/domain/access/password-rule.ts';

/** For who has no account yet, and for who chooses a new password. */
export const choosePasswordForm = z.object({
  name: z.string().trim().min(2).max(120),
  password: z.string().min(minPasswordLength).max(maxPasswordLength),
});

/** For who has an account already: only its own password proves that it is theirs. */
export const provePasswordForm = z.object({ password: z.string().min(1).max(maxPasswordLength) });
