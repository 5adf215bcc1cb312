import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { builtAssets } from './assets.server.ts';
import type { Pages } from './create-http-app.server.ts';

/** The pages as `npm start` and the tests serve them. */
export async function builtPages(buildFolder: string): Promise<Pages> {
  const entry = pathToFileURL(path.join(buildFolder, 'server', 'index.js')).href;
  const build = (await import(/* @vite-ignore */ entry)) as ServerBuild;
  return { build, assets: builtAssets(path.join(buildFolder, 'client')) };
}
