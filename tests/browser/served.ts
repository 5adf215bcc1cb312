import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { builtPages } from '#app/platform/http/built-pages.server.ts';
import { serveApp, type ServedApp } from '#tests/setup/served-app.ts';

type Options = Omit<Parameters<typeof serveApp>[0], 'pages'>;

/** The application as it is shipped, for the tests of a file. */
export function withServedApp(options: Options = {}): () => ServedApp {
  let served: ServedApp | undefined;
  beforeAll(async () => {
    served = await serveApp({ ...options, pages: await builtPages(join(process.cwd(), 'build')) });
  });
  afterAll(() => served?.close());
  return () => {
    if (!served) throw new Error('The application runs only inside tests.');
    return served;
  };
}
