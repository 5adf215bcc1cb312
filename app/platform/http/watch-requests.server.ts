import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Log } from '../log/log.ts';
import { Histogram } from '../metrics/metrics.ts';
import { createFindRoute, type FindRoute, type KnownRoute } from './known-route.ts';

const boundsSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Asked for by machines all day long: worth a line only when somebody looks for one. */
const ownAddresses = new Set(['/healthz', '/readyz', '/metrics']);

export interface WatchedRequests {
  readonly durations: Histogram;
  readonly handle: RequestHandler;
}

/** Writes down each request when it is over: a line in the log, and its duration by where it led and how it ended. */
export function watchRequests(log: Log, build: ServerBuild | (() => Promise<ServerBuild>)): WatchedRequests {
  const durations = new Histogram({ name: 'ketenmark_request_duration_seconds', help: 'Duration of requests, by route and status.' }, boundsSeconds);
  let routes: Promise<FindRoute> | null = null;
  const findRoute = () => (routes ??= Promise.resolve(typeof build === 'function' ? build() : build).then((built) => createFindRoute(built.routes)));
  return {
    durations,
    handle(request, response, next) {
      const startedAt = process.hrtime.bigint();
      // A router further in shortens it while it works.
      const { path, method } = request;
      const { requestId } = response.locals as { requestId: string };
      response.once('close', () => {
        const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
        const status = response.headersSent ? response.statusCode : 'gone';
        void known(path, findRoute).then(({ pattern, address }) => {
          durations.observe({ method: knownMethod(method), route: pattern, status }, seconds);
          const facts = { requestId, method, path: address, status, ms: Math.round(seconds * 1e4) / 10 };
          if (pattern === '/assets' || ownAddresses.has(pattern)) log.debug(facts, 'request');
          else log.info(facts, 'request');
        });
      });
      next();
    },
  };
}

async function known(path: string, findRoute: () => Promise<FindRoute>): Promise<KnownRoute> {
  if (ownAddresses.has(path)) return { pattern: path, address: path };
  if (path.startsWith('/assets/')) return { pattern: '/assets', address: '/assets' };
  return (await findRoute())(path);
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const knownMethod = (method: string) => (methods.has(method) ? method : 'other');
