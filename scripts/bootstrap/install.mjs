import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Explained, answers, aptInstall, inRoot, isDebian, isRoot, root, runNpm, say } from './shell.mjs';

/** As `db/dialect/sqlite-module.ts` has it, which cannot be read before anything is installed. */
export const sqliteModule = Number.parseInt(process.versions.node, 10) >= 22 ? 'better-sqlite3' : 'better-sqlite3-for-node-20';

const stampFile = inRoot('node_modules', '.ketenmark-installed');

/** Brings `node_modules` to what the lock file says, development dependencies included. Quick when nothing changed. */
export async function ensureInstalled() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === currentStamp()) return;
  if (!matchesLock()) await installPackages();
  if (!nativeModuleLoads()) await buildNativeModule();
  writeFileSync(stampFile, currentStamp());
}

function currentStamp() {
  const lock = readFileSync(inRoot('package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.version} ${process.platform} ${process.arch}`;
}

/** Whether somebody already installed by hand what the lock file asks for. */
function matchesLock() {
  const installedFile = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const { packages: installed } = JSON.parse(readFileSync(installedFile, 'utf8'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && path !== `node_modules/${sqliteModule}`) || installed[path]?.version === version,
  );
}

async function installPackages() {
  say('Installing packages');
  // No package's own install script runs: the one that matters, the native module, follows with a clear sentence
  // when something is missing. NODE_ENV=production would leave out what builds and tests.
  const env = { ...process.env };
  delete env.NODE_ENV;
  const code = await runNpm(
    ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'],
    { env },
  );
  if (code !== 0) throw new Explained('The packages could not be installed: see what npm says above.');
}

function nativeModuleLoads() {
  const attempt = `new (require('${sqliteModule}'))(':memory:').close()`;
  return spawnSync(process.execPath, ['-e', attempt], { cwd: root, stdio: 'ignore' }).status === 0;
}

async function buildNativeModule() {
  say('Preparing the database module (compiled once where no ready-made file can be had; that takes a minute or two)');
  // The first try may only lack a compiler, which is said in one sentence; what fails twice is shown in full.
  await rebuild('--loglevel=silent');
  if (nativeModuleLoads()) return;
  await ensureCompiler();
  await rebuild('--foreground-scripts');
  if (!nativeModuleLoads()) throw new Explained(`The database module ${sqliteModule} could not be compiled: see above.`);
}

const rebuild = (how) => runNpm(['rebuild', sqliteModule, '--ignore-scripts=false', how]);

async function ensureCompiler() {
  const missing = [
    answers('g++') || answers('c++') ? null : 'g++',
    answers('make') ? null : 'make',
    answers('python3') || answers('python') ? null : 'python3',
  ].filter(Boolean);
  if (missing.length === 0) return;
  if (isDebian() && isRoot()) {
    say(`Installing ${missing.join(', ')}, which compiling the database module needs`);
    if (await aptInstall(missing)) return;
  }
  throw new Explained(
    `The database module must be compiled here, and ${missing.join(', ')} is missing.\n${compilerAdvice(missing)}\nThen run the same command again.`,
  );
}

function compilerAdvice(missing) {
  if (process.platform === 'darwin') return 'Install the command line tools: xcode-select --install';
  if (process.platform === 'win32')
    return 'Install Visual Studio Build Tools with "Desktop development with C++", and Python 3.';
  if (isDebian()) return `Install them: sudo apt-get install ${missing.join(' ')}`;
  return 'Install a C++ compiler, make and Python 3 with the package manager of this system.';
}
