import helmet from 'helmet';
import type { RequestHandler, Response } from 'express';
import type { Config } from '../config/config.ts';

export function nonceOf(response: Response): string {
  return (response.locals as { cspNonce: string }).cspNonce;
}

/**
 * Scripts run only with the nonce of their response; nothing comes from elsewhere. Enforced in development too, where
 * Vite needs a socket and puts styles into the page.
 */
export function securityHeaders(config: Config): RequestHandler {
  const { isHttps } = config.publicAddress;
  const isDevelopment = config.mode === 'development';
  const nonce = (_request: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    // `no-referrer` would make browsers hide the origin of our own forms; this still tells other sites nothing.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000 },
    crossOriginEmbedderPolicy: false,
  });
}
