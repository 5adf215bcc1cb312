import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { lastWord } from './platform/http/last-word.ts';
import { NonceContext } from './platform/http/nonce-context.ts';
import { pageLocale } from './platform/http/page-locale.ts';
import { wholeBody } from './platform/http/whole-body.server.ts';
import { fallbackLocale, type Locale } from './platform/messages/locale.ts';

const renderTimeoutMs = 10_000;

/** The whole page at once: a part that streams in later stays hidden where JavaScript is off. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext, { cspNonce, app, requestId, manifests }: AppLoadContext): Promise<Response> {
  const manifest = manifests?.[localeOf(context)] ?? context.manifest;
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={{ ...context, manifest }} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8');
          headers.set('Cache-Control', 'no-store');
          pipe(wholeBody((body) => resolve(new Response(body, { headers, status: responseStatus }))));
        },
        onShellError(error) {
          // Rejected once, Remix renders the error page; when that fails as well there is nothing left to render.
          if (!context.staticHandlerContext.errors) return reject(error);
          headers.set('Content-Type', 'text/plain; charset=utf-8');
          resolve(new Response(lastWord(requestId), { headers, status: 500 }));
        },
        onError(error) {
          responseStatus = 500;
          app.log.error({ requestId, err: error }, 'a page could not be rendered');
        },
      },
    );
    setTimeout(abort, renderTimeoutMs).unref();
  });
}

/** As the page itself finds it. */
function localeOf({ staticHandlerContext: { loaderData, errors } }: EntryContext): Locale {
  return pageLocale(loaderData.root as { locale: Locale } | undefined, errors?.root) ?? fallbackLocale;
}

/** Errors of handlers were logged by the pipeline, with the request id; what comes here went wrong between routes. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.app.log.error({ requestId: context.requestId, err: error }, 'a request failed between routes');
};
