import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { App } from '../app.ts';
import type { FairQueue } from '../fair-queue/fair-queue.ts';
import { gatherMetrics } from './gather.server.ts';
import { writeMetrics, type Histogram } from './metrics.ts';

interface Watched {
  durations: Histogram;
  turns: { queue: FairQueue; shed: number };
}

/** For Prometheus. To anybody who may not ask, this page does not exist. */
export function metricsPage(app: App, { durations, turns }: Watched): RequestHandler {
  return (request, response, next) => {
    if (!mayAsk(request, app.config.http.metricsToken)) return next();
    gatherMetrics(app, { pages: turns.queue, shed: turns.shed }).then((families) => {
      response.setHeader('Cache-Control', 'no-store');
      response.type('text/plain; version=0.0.4').send(writeMetrics([durations.family(), ...families]));
    }, next);
  };
}

/** With a token, who has it. Without one, who asks from this machine, and not a proxy on it for somebody else. */
function mayAsk(request: Request, token: string | null): boolean {
  if (token !== null) return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
  const forSomebodyElse = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => request.headers[name] !== undefined);
  return isLoopback(request.socket.remoteAddress ?? '') && !forSomebodyElse;
}

const isLoopback = (address: string) => address === '::1' || /^(::ffff:)?127\./.test(address);

const digest = (text: string) => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
