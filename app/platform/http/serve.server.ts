import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../app.ts';
import { createHttpApp } from './create-http-app.server.ts';
import { builtPages } from './built-pages.server.ts';
import { developmentPages } from './development-pages.server.ts';
import type { Pages } from './pages.ts';

export interface Serving {
  /** The port that was given out when the configuration asked for port 0. */
  address: AddressInfo;
  close(): Promise<void>;
}

interface Options {
  /** Where `server/` and `client/` were built. */
  buildFolder: string;
}

/** Listens, and on SIGTERM or SIGINT finishes what is in flight before it ends. */
export async function serve(app: App, { buildFolder }: Options): Promise<Serving> {
  const http = createServer();
  const pages: Pages = app.config.mode === 'development' ? await developmentPages(http) : await builtPages(buildFolder);
  let closing: Promise<void> | undefined;
  http.on('request', createHttpApp(app, pages, () => closing !== undefined));
  await listen(http, app.config.http);
  const close = () => (closing ??= closeGracefully(http, app));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      app.log.info({ signal }, 'stopping');
      void close().then(() => process.exit(0));
    });
  }
  return { address: http.address() as AddressInfo, close };
}

function listen(http: Server, { host, port }: App['config']['http']): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port, ...(host && { host }) }, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

/** Says for a while that it is stopping, where somebody asks; then no new connection; open requests and running jobs get their time; then everything is closed. */
async function closeGracefully(http: Server, app: App): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, app.config.http.drainSeconds * 1000));
  const patienceMs = app.config.http.shutdownSeconds * 1000;
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeIdleConnections();
  const timer = setTimeout(() => http.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(timer);
  await app.close();
}
