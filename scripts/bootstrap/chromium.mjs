import { existsSync } from 'node:fs';
import { Explained, aptInstall, isDebian, isRoot, runNode, say } from './shell.mjs';

const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** Where a Chromium stands that the browser tests may drive; installs one if there is none. */
export async function ensureChromium() {
  return (await findChromium()) ?? (await installChromium());
}

async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Explained(`CHROMIUM_PATH says ${named}, but there is no such file.`);
  const { chromium } = await import('playwright-core');
  return [named, ...(usualPlaces[process.platform] ?? []), chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

async function installChromium() {
  say('Installing Chromium for the browser tests');
  if (isDebian() && isRoot()) await aptInstall(['chromium']);
  else
    await runNode('node_modules/playwright-core/cli.js', ['install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']);
  const path = await findChromium();
  if (path) return path;
  throw new Explained(
    'No Chromium was found or could be installed. Install one, or name it: CHROMIUM_PATH=/path/to/chromium',
  );
}
