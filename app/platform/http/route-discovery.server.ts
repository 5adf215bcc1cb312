import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Pages } from './pages.ts';

/**
 * When a link comes into sight, its page asks which scripts the route behind it needs. The version it sends along says in
 * which language; one that no page of this build has is left to Remix, which has the page load itself anew.
 */
export function routeDiscovery({ build, manifests }: Pages, answerFrom: (build: ServerBuild) => RequestHandler): RequestHandler {
  const handlers = new Map<string, RequestHandler>();
  if (typeof build !== 'function') for (const assets of Object.values(manifests ?? {})) handlers.set(assets.version, answerFrom({ ...build, assets }));
  return (request, response, next) => {
    const handler = handlers.get(String(request.query.version));
    if (handler) handler(request, response, next);
    else next();
  };
}
