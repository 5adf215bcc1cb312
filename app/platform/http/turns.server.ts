import type { Request, RequestHandler, Response } from 'express';
import type { App } from '../app.ts';
import { FairQueue, type EndTurn } from '../fair-queue/fair-queue.ts';
import { isLocale, negotiateLocale } from '../messages/locale.ts';
import { comesLater } from '../overload/overload.ts';
import { isAppError } from './app-error.ts';
import { busyAnswer } from './busy.ts';
import { cookieName, cookieValue } from './cookies.ts';

export interface Turns {
  readonly queue: FairQueue;
  /** Requests that were asked to come back because the thread was late. */
  readonly shed: number;
  readonly handle: RequestHandler;
}

/**
 * How many pages are made at the same time, by turns of the addresses that ask; who finds too many waiting, or comes when the
 * thread is late and can come later, is told so at once instead of making everybody wait.
 */
export function createTurns({ config, load, log }: Pick<App, 'config' | 'load' | 'log'>): Turns {
  const { pages } = config.limits;
  const queue = new FairQueue({ running: pages, runningPerLane: Math.ceil((pages * 3) / 4), waitingPerLane: pages * 8, waiting: pages * 32 });
  let shed = 0;
  const enter: RequestHandler = async (request, response, next) => {
    let endTurn: EndTurn;
    try {
      endTurn = await queue.enter(request.ip ?? '');
    } catch (error) {
      if (!isAppError(error)) return next(error);
      log.debug({}, 'too many requests wait');
      return refuse(request, response, config);
    }
    // Whoever waited may have gone meanwhile.
    if (response.destroyed || response.closed) return endTurn();
    response.once('close', endTurn);
    next();
  };
  return {
    queue,
    get shed() {
      return shed;
    },
    handle(request, response, next) {
      if (load.isOverloaded && comesLater(asked(request, config))) {
        shed++;
        return refuse(request, response, config);
      }
      void enter(request, response, next);
    },
  };
}

function asked(request: Request, { publicAddress }: App['config']) {
  const hasSession = cookieValue(request.headers.cookie, cookieName('session', publicAddress)) !== null;
  return { method: request.method, path: request.path, hasSession, contentType: request.headers['content-type'] };
}

function refuse(request: Request, response: Response, { publicAddress }: App['config']): void {
  const chosen = cookieValue(request.headers.cookie, cookieName('language', publicAddress));
  const locale = isLocale(chosen) ? chosen : negotiateLocale(request.headers['accept-language']);
  const accept = request.path.endsWith('.data') ? null : request.headers.accept;
  const { status, headers, body } = busyAnswer({ locale, method: request.method, accept });
  response.status(status).set(headers).send(body);
}
