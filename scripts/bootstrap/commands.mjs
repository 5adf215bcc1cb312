import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { check, sweep, test } from './checks.mjs';
import { dev } from './dev.mjs';
import { ensureInstalled } from './install.mjs';
import { Explained, inRoot } from './shell.mjs';

/** Runs a built program inside this process: signals, standard input and the exit code are its own. */
const program = (name) => async (args) => {
  await ensureInstalled();
  await ensureBuilt();
  const file = inRoot('build', 'bin', `${name}.js`);
  if (!existsSync(file)) throw new Explained(`There is no program "${name}" in this version.`);
  // Settings of this machine; what the environment already says wins.
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  process.env.NODE_ENV ??= 'production';
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
};

export const commands = {
  start: program('server'),
  dev,
  test,
  check,
  sweep,
  build: async () => {
    await ensureInstalled();
    await ensureBuilt();
  },
  bench: program('bench'),
  fuzz: program('fuzz'),
  faults: program('faults'),
  backup: program('backup'),
  restore: program('restore'),
  'verify-audit': program('verify-audit'),
  operator: program('operator'),
};
