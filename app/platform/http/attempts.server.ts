import type { Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Config } from '../config/config.ts';
import type { LimitName } from './request-context.ts';

const windowMs = 15 * 60_000;

export type SpendAttempt = (limit: LimitName, request: Request, response: Response, of?: string) => Promise<boolean>;

const byName = (_request: Request, response: Response) => String(response.locals.attemptOf);

/**
 * Attempts per address, or per link, counted where a route says so and not by a list of paths far from the routes. A
 * budget of this process only: behind several, each has its own.
 */
export function createAttempts(sizes: Config['limits']): SpendAttempt {
  const create = (limit: number, keyGenerator?: typeof byName) =>
    rateLimit({ windowMs, limit, standardHeaders: 'draft-7', legacyHeaders: false, ...(keyGenerator && { keyGenerator }), handler: (_request, response) => void (response.locals.isLimited = true) });
  const limiters: Record<LimitName, ReturnType<typeof create>> = { signIn: create(sizes.signIn), publicForm: create(sizes.publicForm), link: create(sizes.publicForm, byName) };
  return (limit, request, response, of) =>
    new Promise((resolve, reject) => {
      response.locals.attemptOf = of;
      const limiter = limiters[limit];
      const settle = (error?: unknown) => (error ? reject(error as Error) : resolve(true));
      void Promise.resolve(limiter(request, response, settle)).then(() => resolve(response.locals.isLimited !== true), reject);
    });
}
