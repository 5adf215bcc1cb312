import type { Pages } from '#app/platform/http/pages.ts';
import { serveApp, type ServedApp } from '#tests/setup/served-app.ts';
import { sourceBuild } from './source-build.ts';

type Options = Omit<Parameters<typeof serveApp>[0], 'pages'>;

// Read with the modules of the first test file, not while its first hook is being timed.
const build = await sourceBuild();
const pages: Pages = { build, assets: (_request, _response, next) => next() };

/** The application from its sources, for tests that ask it over HTTP. */
export async function serveFromSource(options: Options = {}): Promise<ServedApp> {
  return serveApp({ ...options, pages });
}
