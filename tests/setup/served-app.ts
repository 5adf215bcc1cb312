import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type App } from '#app/compose.server.ts';
import { settableClock, type SettableClock } from '#app/platform/clock/clock.ts';
import { readConfig, type Environment } from '#app/platform/config/read-config.ts';
import { createHttpApp } from '#app/platform/http/create-http-app.server.ts';
import type { Pages } from '#app/platform/http/pages.ts';
import type { Log } from '#app/platform/log/log.ts';
import type { Load } from '#app/platform/overload/watch-load.server.ts';
import { copyMigratedFile } from './migrated-file.ts';

export interface ServedApp {
  app: App;
  url: string;
  clock: SettableClock;
  close(): Promise<void>;
}

interface Options {
  pages: Pages;
  /** Settings that this test is about, on top of a folder of its own and a free port. */
  environment?: Environment;
  /** When the test takes place. */
  now?: string;
  log?: Log;
  /** How busy it thinks it is. */
  load?: Load;
}

/** A Saturday in March: far from the turn of a year and from a change of the clocks. */
const usualNow = '2026-03-14T09:30:00.000Z';

/** The whole application on a free port, with its own SQLite database, its own folder and a clock that stands still. */
export async function serveApp({ pages, environment, now = usualNow, log, load }: Options): Promise<ServedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-app-'));
  const http = createServer();
  const url = `http://localhost:${await listen(http)}`;
  const config = readConfig({
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PUBLIC_URL: url,
    LOG_LEVEL: 'error',
    LIMIT_SIGN_IN: '1000',
    LIMIT_PUBLIC_FORM: '1000',
    LIMIT_LAG_MS: '60000',
    ...environment,
  });
  const { database } = config;
  if (database.kind === 'sqlite' && !existsSync(database.file)) await copyMigratedFile(database.file);
  const clock = settableClock(now);
  const app = await compose(config, { clock, ...(log && { log }), ...(load && { load }) });
  http.on('request', createHttpApp(app, pages));
  return {
    app,
    url,
    clock,
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listen(http: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port));
  });
}
