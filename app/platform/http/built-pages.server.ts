import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { builtAssets } from './assets.server.ts';
import { manifestsPerLanguage, type ScriptNames } from './language-manifests.ts';
import type { Pages } from './pages.ts';

/** The pages as `npm start` and the tests serve them. */
export async function builtPages(buildFolder: string): Promise<Pages> {
  const entry = pathToFileURL(path.join(buildFolder, 'server', 'index.js')).href;
  const build = (await import(/* @vite-ignore */ entry)) as ServerBuild;
  const clientFolder = path.join(buildFolder, 'client');
  // Written by the build beside what it is about; names that begin with a dot are not served.
  const scripts = JSON.parse(readFileSync(path.join(clientFolder, '.vite', 'languages.json'), 'utf8')) as ScriptNames[];
  return { build, assets: builtAssets(clientFolder), manifests: manifestsPerLanguage(build.assets, scripts) };
}
