import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inRoot = (...parts) => join(root, ...parts);

/** An error whose message is all that a person needs: no stack trace. */
export class Explained extends Error {
  name = 'Explained';
}

export const say = (text) => console.log(`\n▸ ${text}`);

/** Runs a program with its output on ours and answers its exit code; standard input stays closed, as in CI. */
export function run(program, args, { env = process.env, stdin = 'ignore' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: [stdin, 'inherit', 'inherit'] });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Runs a JavaScript program of an installed package by its file, since `npx` might ask or download. */
export const runNode = (file, args, options) => run(process.execPath, [inRoot(file), ...args], options);

/** npm as the one that called us, if it did: on Windows the plain name cannot be spawned. */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

export const answers = (program, args = ['--version']) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

export const isRoot = () => process.getuid?.() === 0;

export function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

export async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // An outdated list names files that are gone; a failed update may still leave a usable one.
  await run('apt-get', ['update', '-qq'], { env });
  return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })) === 0;
}
