import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from './compose.server.ts';
import { loadConfig } from './platform/config/config.server.ts';
import { ConfigError } from './platform/config/read-config.ts';
import { serve } from './platform/http/serve.server.ts';
import { announce } from './platform/http/announce.server.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

try {
  const config = loadConfig();
  const app = await compose(config);
  const server = await serve(app, { buildFolder: path.resolve(here, '..') });
  await announce(app, server.address);
  app.jobs.start();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
