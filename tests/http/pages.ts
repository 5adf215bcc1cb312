import type { Pages } from '#app/platform/http/pages.ts';
import { serveApp, type ServedApp } from '#tests/setup/served-app.ts';
import { sourceBuild } from './source-build.ts';

type Options = Omit<Parameters<typeof serveApp>[0], 'pages'>;

/** The application from its sources, for tests that ask it over HTTP. */
export async function serveFromSource(options: Options = {}): Promise<ServedApp> {
  const pages: Pages = { build: await sourceBuild(), assets: (_request, _response, next) => next() };
  return serveApp({ ...options, pages });
}
