import type { RequestHandler } from 'express';
import type { Log } from '../log/log.ts';

/** A link's secret is as good as a key: it is cut out, as is everything behind the question mark. */
export function loggablePath(path: string): string {
  return path.replace(/^\/(i|join)\/[^/.]+/i, '/$1/…');
}

export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = process.hrtime.bigint();
    // A router further in shortens it while it works.
    const { path } = request;
    response.on('close', () => {
      const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
      const { requestId } = response.locals as { requestId: string };
      const facts = { requestId, method: request.method, path: loggablePath(path), status: response.statusCode, ms: Math.round(ms * 10) / 10 };
      if (path.startsWith('/assets/') || path === '/healthz') log.debug(facts, 'request');
      else log.info(facts, 'request');
    });
    next();
  };
}
