import { z } from 'zod';
import { maxPasswordLength, minPasswordLength } from '#app/domain/access/password-rule.ts';
import { organisationShape } from './organisation.form.ts';

export const setUpForm = z.object({
  code: z.string().trim().max(40),
  ...organisationShape,
  adminName: z.string().trim().min(2).max(120),
  email: z.email().max(320),
  password: z.string().min(minPasswordLength).max(maxPasswordLength),
});
