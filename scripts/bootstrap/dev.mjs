import { spawn } from 'node:child_process';
import { programOptions } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, root } from './shell.mjs';

const patienceMs = 3_000;

/** Pages reload through Vite inside the server; the server itself starts anew when what it is bundled from changes. */
export async function dev(args) {
  await ensureInstalled();
  const { context } = await import('esbuild');
  const server = restartable(args);
  const restart = {
    name: 'restart-server',
    setup: ({ onEnd }) => onEnd(({ errors }) => (errors.length === 0 ? server.restart() : undefined)),
  };
  const programs = await context({ ...programOptions(), plugins: [restart] });
  await programs.watch();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await programs.dispose();
      await server.stop();
    });
  }
}

function restartable(args) {
  let child;
  const start = () => {
    child = spawn(process.execPath, ['--enable-source-maps', inRoot('build', 'bin', 'server.js'), ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'development' },
      stdio: 'inherit',
    });
  };
  const stop = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await ended;
    clearTimeout(timer);
  };
  return { stop, restart: () => stop().then(start) };
}
