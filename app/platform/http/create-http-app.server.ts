import { randomBytes, randomUUID } from 'node:crypto';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { App } from '../app.ts';
import { errorStatus, type ErrorCode } from './app-error.ts';
import { createAttempts } from './attempts.server.ts';
import { bodyRefusal } from './body-limit.ts';
import { drainUnread } from './drain-unread.ts';
import { healthCheck } from './health-check.server.ts';
import { lastWord } from './last-word.ts';
import { isFromOurPages, isUnsafe } from './origin-check.ts';
import { createTally } from '../session/tally.ts';
import { returnedMail, returnedMailPath } from '../mail/returned-mail.server.ts';
import { metricsPage } from '../metrics/metrics-page.server.ts';
import type { Pages } from './pages.ts';
import { readiness } from './readiness.server.ts';
import { routeDiscovery } from './route-discovery.server.ts';
import { nonceOf, securityHeaders } from './security-headers.server.ts';
import { createTurns } from './turns.server.ts';
import { allowedMethods, unreadableStatus } from './unreadable-request.ts';
import { watchRequests } from './watch-requests.server.ts';

interface Locals {
  requestId: string;
  cspNonce: string;
  refusal: ErrorCode | null;
}

/** The way of a request up to its route. It keeps nothing of its own: everything comes from `app`. */
export function createHttpApp(app: App, pages: Pages, isStopping = () => false): Express {
  const { config } = app;
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', config.http.trustedProxies.length > 0 ? config.http.trustedProxies : false);
  server.use(nameRequest);
  server.use(drainUnread);
  const watched = watchRequests(app.log, pages.build);
  const turns = createTurns(app);
  server.use(watched.handle);
  server.use(securityHeaders(config));
  server.use(refuseUnreadable);
  server.get('/healthz', healthCheck(app));
  server.get('/readyz', readiness(app, isStopping));
  server.get('/metrics', metricsPage(app, { durations: watched.durations, turns }));
  server.post(returnedMailPath, ...returnedMail(app));
  server.use(compression());
  server.use(pages.assets);
  server.use(turns.handle);
  server.use(refuseEarly(app));
  const spendAttempt = createAttempts(config.limits);
  const tally = createTally();
  const answerFrom = (build: Pages['build']) =>
    createRequestHandler({
      build,
      mode: config.mode,
      getLoadContext(request, response): AppLoadContext {
        const { requestId, refusal } = response.locals as Locals;
        return {
          app,
          requestId,
          cspNonce: nonceOf(response),
          manifests: pages.manifests,
          refusal,
          retryAfter: (seconds) => void response.setHeader('Retry-After', seconds),
          setCookie: (header) => void response.append('Set-Cookie', header),
          spendAttempt: (limit, of) => spendAttempt(limit, request, response, of),
          address: request.ip ?? '',
          countUp: (what) => tally.countUp(what, app.clock.now()),
          memo: new Map(),
        };
      },
    });
  server.get('/__manifest', routeDiscovery(pages, answerFrom));
  server.all('*', answerFrom(pages.build));
  server.use(lastResort(app));
  return server;
}

const nameRequest: RequestHandler = (_request, response, next) => {
  const locals: Locals = { requestId: randomUUID(), cspNonce: randomBytes(16).toString('base64'), refusal: null };
  Object.assign(response.locals, locals);
  response.setHeader('X-Request-Id', locals.requestId);
  next();
};

const refuseUnreadable: RequestHandler = (request, response, next) => {
  const status = unreadableStatus({ method: request.method, path: request.path, host: request.headers.host });
  if (!status) return next();
  if (status === 405) response.setHeader('Allow', allowedMethods);
  response.status(status).type('text').send('This request cannot be read. / Dit verzoek is niet te lezen.\n');
};

/** What is wrong is told to the routes, so that the answer is an ordinary error page in the user's language. */
function refuseEarly({ config }: App): RequestHandler {
  return (request, response, next) => {
    if (isUnsafe(request.method)) {
      const { origin, host } = request.headers;
      const asked = { method: request.method, host, origin, fetchSite: request.get('sec-fetch-site') };
      const size = {
        path: request.path,
        contentType: request.headers['content-type'],
        contentLength: request.headers['content-length'],
        transferEncoding: request.headers['transfer-encoding'],
      };
      const refusal: ErrorCode | null = isFromOurPages(asked, config.publicAddress) ? bodyRefusal(size, config.http) : 'foreign_origin';
      (response.locals as Locals).refusal = refusal;
    }
    // Remix would compare it with the Host header, which a proxy may have rewritten, and answer 500; of HEAD on its data, too.
    delete request.headers.origin;
    next();
  };
}

/** Only what went wrong outside of every route comes here. */
function lastResort({ log }: App): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const { requestId } = response.locals as Locals;
    log.error({ requestId, err: error }, 'a request failed outside of the routes');
    if (response.headersSent) return next(error);
    response.status(errorStatus.unexpected).type('text').send(lastWord(requestId));
  };
}
