import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const bundles = new Map<string, Promise<string>>();

export type WorkerName = 'read-worker' | 'parse-worker' | 'document-worker' | 'write-worker' | 'checkpoint-worker';

/**
 * The file that a worker thread runs. The built server has it beside itself in build/bin; when the sources run directly
 * (tests), it is bundled into .cache, because a thread reads no TypeScript.
 */
export function workerEntry(name: WorkerName): () => Promise<string> {
  return async () => {
    const built = path.join(here, `${name}.js`);
    return existsSync(built) ? built : bundleWorker(path.join(here, `${name}.ts`));
  };
}

/** Bundles one source file for a thread; once per process. */
export function bundleWorker(source: string): Promise<string> {
  let bundle = bundles.get(source);
  if (!bundle) bundles.set(source, (bundle = bundleNow(source)));
  return bundle;
}

async function bundleNow(source: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [source],
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const folder = path.join(process.cwd(), '.cache', 'workers');
  const file = path.join(folder, `${path.basename(source, '.ts')}.${hash}.mjs`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  // Two test processes may bundle at once: neither may see half a file.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, file);
  return file;
}
