import { z } from 'zod';
import { maxPasswordLength } from '#app/domain/access/password-rule.ts';

const next = z.string().max(2000).optional();

export const askCodeForm = z.object({ intent: z.literal('ask'), email: z.email().max(320), next });
export const enterCodeForm = z.object({ intent: z.literal('enter'), code: z.string().min(1).max(40), next });
export const passwordSignInForm = z.object({ intent: z.literal('password'), email: z.email().max(320), password: z.string().min(1).max(maxPasswordLength), next });
