import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Explained, inRoot, runNode, say } from './shell.mjs';

const stampFile = inRoot('build', '.sources');
const sourceFolders = ['app', 'db', 'public', 'scripts'];
const sourceFiles = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const workerFolder = inRoot('app', 'platform', 'worker');

/** Builds what the browser gets, what renders pages, and the programs in build/bin; only if a source changed. */
export async function ensureBuilt() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  say('Building');
  rmSync(stampFile, { force: true });
  // In this order: Remix empties the whole folder first.
  await buildPages();
  await buildPrograms();
  mkdirSync(inRoot('build'), { recursive: true });
  writeFileSync(stampFile, wanted);
}

async function buildPages() {
  const env = { ...process.env, NODE_ENV: 'production' };
  // What is built is the same, whether a test run asks for it or a person.
  delete env.VITEST;
  const code = await runNode('node_modules/@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel', 'warn'], { env });
  if (code !== 0) throw new Explained('The pages could not be built: see above.');
}

async function buildPrograms() {
  const { build } = await import('esbuild');
  rmSync(inRoot('build', 'bin'), { recursive: true, force: true });
  await build(programOptions()).catch(() => {
    throw new Explained('The programs could not be built: see above.');
  });
}

/** Remix bundles only pages; a worker thread or a script inside its bundle compiles and then fails at run time. */
export function programOptions() {
  return {
    entryPoints: programs(),
    outdir: inRoot('build', 'bin'),
    entryNames: '[name]',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  };
}

function programs() {
  const workers = readdirSync(workerFolder).filter((name) => name.endsWith('-worker.ts'));
  const scripts = readdirSync(inRoot('scripts')).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return [
    inRoot('app', 'server.ts'),
    ...workers.map((name) => join(workerFolder, name)),
    ...scripts.map((name) => inRoot('scripts', name)),
  ];
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sourceFiles.map((name) => inRoot(name)), ...sourceFolders.flatMap(filesUnder)]) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
