import type { RequestHandler } from 'express';

/**
 * Takes in what is left of a body that nobody read: a refused form, an upload without a session. Otherwise the bytes
 * keep the connection occupied, and the next request of the same browser waits in it until it is cut.
 */
export const drainUnread: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (!request.complete) request.removeAllListeners('data').resume();
  });
  next();
};
