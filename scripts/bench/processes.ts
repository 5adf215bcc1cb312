import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = dirname(fileURLToPath(import.meta.url));

export interface Running {
  url: string;
  stop(): Promise<void>;
}

/** The product as `npm start` runs it, in a folder of its own; answers the code of its console, too. */
export async function startProduct(folder: string): Promise<Running & { setUpCode: string }> {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  };
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, [join(bin, 'server.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const printed = await untilPrinted(child, /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2}/);
  return { url: `http://localhost:${port}`, setUpCode: printed, stop: () => stop(child) };
}

export async function startBare(file: string): Promise<Running> {
  const child = fork(join(bin, 'bench-bare.js'), [file]);
  const { address } = await new Promise<{ address: AddressInfo }>((resolve) => {
    child.once('message', (message) => resolve(message as { address: AddressInfo }));
  });
  return { url: `http://127.0.0.1:${address.port}`, stop: () => stop(child) };
}

function untilPrinted(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = pattern.exec(output);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  // Stopped before, where the next one could not be started: it does not end a second time.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
