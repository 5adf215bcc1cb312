import { cookieName, serializeCookie } from '../http/cookies.ts';
import type { RequestContext } from '../http/request-context.ts';

export function setSessionCookie(context: RequestContext, secret: string, expiresAt: string): void {
  const { config, clock } = context.app;
  const seconds = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.parse(clock.now())) / 1000));
  context.setCookie(serializeCookie(cookieName('session', config.publicAddress), secret, config.publicAddress, seconds));
}

export function clearSessionCookie(context: RequestContext): void {
  const { publicAddress } = context.app.config;
  context.setCookie(serializeCookie(cookieName('session', publicAddress), '', publicAddress, 0));
}
