import { data } from '@remix-run/node';
import type { Locale } from '../messages/locale.ts';
import { findSignedIn } from '../session/current-session.server.ts';
import { errorStatus, isAppError } from './app-error.ts';
import { retryAfterSeconds } from './busy.ts';
import { chooseLocale } from './base-context.server.ts';
import type { ErrorPayload } from './error-payload.ts';
import type { RequestContext } from './request-context.ts';

/**
 * What goes out in place of an error. Remix would show an unknown error's text in development; here only a code and the
 * request id leave, and the log has the rest.
 */
export async function errorResponse(http: RequestContext, request: Request, thrown: unknown): Promise<unknown> {
  if (isDataResponse(thrown)) return thrown;
  const code = isAppError(thrown) ? thrown.code : 'unexpected';
  if (code === 'unexpected') http.app.log.error({ requestId: http.requestId, err: thrown }, 'a handler failed');
  if (errorStatus[code] === 503) http.retryAfter(retryAfterSeconds);
  const address = code === 'foreign_origin' ? { address: http.app.config.publicAddress.url } : {};
  const payload: ErrorPayload = { code, requestId: http.requestId, locale: await localeOf(http, request), ...address, ...(isAppError(thrown) && thrown.call && { call: thrown.call }) };
  return data(payload, { status: errorStatus[code] });
}

/** The database may be what failed: then the browser's wish must do. */
async function localeOf(http: RequestContext, request: Request): Promise<Locale> {
  const signedIn = await findSignedIn(http, request).catch(() => null);
  return chooseLocale(http, request, signedIn);
}

function isDataResponse(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && (thrown as { type?: unknown }).type === 'DataWithResponseInit';
}
