import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A process of ours with what it prints. */
export interface StartedProgram {
  readonly child: ChildProcess;
  /** Lines of standard output and standard error that nobody has taken yet. */
  takeLines(): string[];
  readonly hasEnded: boolean;
  /** Megabytes that it holds, where the system tells. */
  residentMegabytes(): number | null;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Where the built programs are; a program that runs from build/bin finds the others beside itself. */
export const besideUs = dirname(fileURLToPath(import.meta.url));

export interface ProgramOptions {
  environment: Readonly<Record<string, string | undefined>>;
  /** Resolves when a line of output has it. */
  until: RegExp;
  folder?: string;
  /** What stands before the command: limits of the system. */
  prefix?: readonly string[];
}

export async function startProgram(name: string, { environment, until, folder = besideUs, prefix = [] }: ProgramOptions): Promise<StartedProgram> {
  const [command = process.execPath, ...args] = [...prefix, process.execPath, join(folder, `${name}.js`)];
  const child = spawn(command, args, { env: { PATH: process.env.PATH, ...environment, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let lines: string[] = [];
  const program: StartedProgram = {
    child,
    takeLines: () => lines.splice(0),
    get hasEnded() {
      return child.exitCode !== null || child.signalCode !== null;
    },
    residentMegabytes: () => residentOf(child.pid),
    end: (signal) => endProcess(child, signal),
  };
  await new Promise<void>((resolve, reject) => {
    let output = '';
    const take = (chunk: Buffer) => {
      const text = chunk.toString();
      lines = lines.concat(text.split('\n').filter(Boolean));
      output = (output + text).slice(-4_000);
      if (until.test(output)) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${name} ended with ${code ?? signal}: ${output}`)));
  });
  return program;
}

function residentOf(pid: number | undefined): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4096) / 1e6;
  } catch {
    return null;
  }
}

async function endProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
