import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { bundleWorker } from '#app/platform/worker/worker-entry.server.ts';

export interface Ended {
  code: number | null;
  output: string;
}

/** Runs one of `scripts/*.ts` in a process of its own, as `npm run` does after building. */
export async function runProgram(name: string, args: readonly string[], environment: Record<string, string>, input = ''): Promise<Ended> {
  const file = await bundleWorker(resolve('scripts', `${name}.ts`));
  const child = spawn(process.execPath, [file, ...args], { env: { PATH: process.env.PATH, NODE_ENV: 'test', ...environment } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.end(input);
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  return { code, output };
}
