import { spawn } from 'node:child_process';
import { programOptions } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, root } from './shell.mjs';

/** Pages reload through Vite inside the server; the server itself starts anew when what it is bundled from changes. */
export async function dev(args) {
  await ensureInstalled();
  const { context } = await import('esbuild');
  const programs = await context(programOptions());
  await programs.rebuild();
  await programs.watch();
  const server = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', '--enable-source-maps', inRoot('build', 'bin', 'server.js'), ...args],
    { cwd: root, env: { ...process.env, NODE_ENV: 'development' }, stdio: 'inherit' },
  );
  // Ctrl-C reaches the whole process group; what is sent to this process alone is handed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.once('exit', (code) => {
    process.exitCode = code ?? 0;
    void programs.dispose();
  });
}
