import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#app/platform/http/app-error.ts';
import type { FileStore, StoredFile, TempFile } from './file-store.ts';
import { mediaTypeOf, sniffedBytes } from './media-type.ts';

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const sha256Shape = /^[0-9a-f]{64}$/;
const tempLifeMs = 24 * 60 * 60 * 1000;

/** A name in a directory survives a power cut only once the directory itself is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

class DiskFileStore implements FileStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async putTemp(source: AsyncIterable<Uint8Array> | Uint8Array, { maxBytes }: { maxBytes: number }): Promise<TempFile> {
    const tempId = randomUUID();
    const file = this.#tempPath(tempId);
    try {
      await mkdir(path.dirname(file), { recursive: true });
      return { tempId, ...(await writeHashed(file, source instanceof Uint8Array ? [source] : source, maxBytes)) };
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  }

  async commit({ tempId, sha256, bytes, mediaType }: TempFile): Promise<StoredFile> {
    const from = this.#tempPath(tempId);
    const to = this.#path('kept', sha256);
    await mkdir(path.dirname(to), { recursive: true });
    // Over the same bytes, if they are there: it is new again, and whoever tidies up leaves it alone.
    await rename(from, to);
    await syncFolder(path.dirname(to));
    return { sha256, bytes, mediaType };
  }

  async discard({ tempId }: TempFile): Promise<void> {
    await rm(this.#tempPath(tempId), { force: true });
  }

  async open(sha256: string) {
    const file = await this.localPath(sha256);
    const { size } = await stat(file);
    return { stream: createReadStream(file), bytes: size };
  }

  async localPath(sha256: string): Promise<string> {
    const file = this.#path('kept', sha256);
    if (!(await exists(file))) throw new AppError('not_found', 'no such file');
    return file;
  }

  tempPath({ tempId }: TempFile): string {
    return this.#tempPath(tempId);
  }

  async *openTemp({ tempId }: TempFile): AsyncGenerator<Uint8Array> {
    yield* createReadStream(this.#tempPath(tempId)) as AsyncIterable<Uint8Array>;
  }

  async quarantine(sha256: string): Promise<void> {
    const to = this.#path('quarantine', sha256);
    await mkdir(path.dirname(to), { recursive: true });
    await rename(await this.localPath(sha256), to);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.#path('kept', sha256), { force: true });
    await rm(this.#path('quarantine', sha256), { force: true });
  }

  async removeUnnamed(before: number, names: () => Promise<ReadonlySet<string>>): Promise<number> {
    const old = await this.#keptBefore(before);
    const named = old.length > 0 ? await names() : new Set<string>();
    let removed = 0;
    for (const sha256 of old.filter((one) => !named.has(one))) {
      await this.quarantine(sha256);
      const aside = this.#path('quarantine', sha256);
      // Committed anew between the look and the move.
      if ((await stat(aside)).mtimeMs >= before) await rename(aside, this.#path('kept', sha256));
      else {
        await rm(aside, { force: true });
        removed += 1;
      }
    }
    return removed;
  }

  async #keptBefore(before: number): Promise<string[]> {
    const entries = await readdir(path.join(this.#root, 'kept'), { recursive: true, withFileTypes: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const old: string[] = [];
    for (const entry of entries.filter((one) => one.isFile() && sha256Shape.test(one.name))) {
      if ((await stat(path.join(entry.parentPath, entry.name))).mtimeMs < before) old.push(entry.name);
    }
    return old;
  }

  /** Uploads of a process that died. */
  async sweepTemp(now: number): Promise<void> {
    const folder = path.join(this.#root, 'temp');
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name);
      const info = await stat(file).catch(() => null);
      if (info && now - info.mtimeMs > tempLifeMs) await rm(file, { force: true });
    }
  }

  #tempPath(tempId: string): string {
    return path.join(this.#root, 'temp', tempId);
  }

  #path(place: 'kept' | 'quarantine', sha256: string): string {
    if (!sha256Shape.test(sha256)) throw new AppError('not_found', 'not a file address');
    return path.join(this.#root, place, sha256.slice(0, 2), sha256);
  }
}

async function writeHashed(file: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxBytes: number) {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let bytes = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of source) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new AppError('too_large', `more than ${maxBytes} bytes`);
      if (head.length < sniffedBytes) head = Buffer.concat([head, chunk.subarray(0, sniffedBytes - head.length)]);
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes, mediaType: mediaTypeOf(head) };
}

/** Files below one folder: `temp`, `kept` and `quarantine`, named by the SHA-256 of their bytes. */
export async function openDiskFileStore(root: string, now: number): Promise<FileStore> {
  const store = new DiskFileStore(root);
  await store.sweepTemp(now);
  return store;
}
