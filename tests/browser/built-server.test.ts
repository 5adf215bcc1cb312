import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

let server: ChildProcess | undefined;
const folder = mkdtempSync(join(tmpdir(), 'ketenmark-built-'));

afterEach(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program that `npm start` runs and waits until what it prints fits. */
function start(until: RegExp, settings: Record<string, string> = {}): Promise<string> {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'info',
    ...settings,
  };
  const child = spawn(process.execPath, ['build/bin/server.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = child;
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (until.test(output)) resolve(output);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}

test('the built server says where it is and how to set it up, answers, and ends when told to', async () => {
  // The code and the address are two lines that may come in two pieces, in either order.
  const code = '[A-Z0-9]{4}(-[A-Z0-9]{4}){2}';
  const printed = await start(new RegExp(`^(?=[^]*${code})(?=[^]*"listening")`));
  const port = /"port":(\d+)/.exec(printed)?.[1];
  const health = await fetch(`http://localhost:${port}/healthz`);
  expect(health.status).toBe(200);
  const ended = new Promise((resolve) => server?.once('exit', resolve));
  server?.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a stopping server says that it is not ready before it stops answering', async () => {
  const printed = await start(/"listening"/, { DRAIN_SECONDS: '2' });
  const readyz = `http://localhost:${/"port":(\d+)/.exec(printed)?.[1]}/readyz`;
  await expect.poll(async () => (await fetch(readyz)).status, { timeout: 10_000 }).toBe(200);
  const ended = new Promise((resolve) => server?.once('exit', resolve));
  server?.kill('SIGTERM');
  await expect.poll(async () => (await fetch(readyz)).text(), { timeout: 1_500 }).toContain('not stopping');
  expect(await ended).toBe(0);
});

test('a server with a secret of the example does not start, and says which', async () => {
  const environment = { DATABASE_URL: 'postgres://ketenmark:secret@db.waterwerken.example/ketenmark', METRICS_TOKEN: 'short' };
  await expect(start(/"listening"/, environment)).rejects.toThrow(/ended with 1: The configuration has 2 problems:[^]*METRICS_TOKEN[^]*DATABASE_URL has a password/);
});
