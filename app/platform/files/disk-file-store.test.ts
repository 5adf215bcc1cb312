import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDiskFileStore } from './disk-file-store.server.ts';
import type { FileStore } from './file-store.ts';
import { mediaTypeOf } from './media-type.ts';

const bytesOf = (content: string) => new TextEncoder().encode(content);
const digest = (content: string) => createHash('sha256').update(content).digest('hex');

describe('disk file store', () => {
  let root: string;
  let store: FileStore;
  const temps = () => readdirSync(path.join(root, 'temp'));
  const put = (content: string, maxBytes = 1000) => store.putTemp(bytesOf(content), { maxBytes });

  beforeEach(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'ketenmark-files-'));
    store = await openDiskFileStore(root, Date.now());
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('says size, digest and type of what it received, and keeps it only when told', async () => {
    const temp = await put('%PDF-1.7 certificate');
    expect(temp).toMatchObject({ bytes: 20, sha256: digest('%PDF-1.7 certificate'), mediaType: 'application/pdf' });
    await expect(store.open(temp.sha256)).rejects.toMatchObject({ code: 'not_found' });
    await store.commit(temp);
    const { stream, bytes } = await store.open(temp.sha256);
    expect([await text(stream), bytes, temps()]).toEqual(['%PDF-1.7 certificate', 20, []]);
  });

  it('hands over what nobody has kept yet, and opens it only for who reads it', async () => {
    const temp = await put('not kept');
    const [read, unread] = [store.openTemp(temp), store.openTemp(temp)];
    expect(await text(read)).toBe('not kept');
    await store.discard(temp);
    await new Promise((resolve) => setImmediate(resolve));
    await expect(text(unread)).rejects.toThrow('ENOENT');
  });

  it('destroys what is old and named by no one, but neither what is named, nor what is new, nor what was kept anew', async () => {
    const old = new Date(Date.now() - 3 * 86_400_000);
    const keep = async (content: string) => (await store.commit(await put(content))).sha256;
    const [orphan, named, fresh, again] = [await keep('orphan'), await keep('named'), await keep('fresh'), await keep('again')];
    const fileOf = (sha256: string) => path.join(root, 'kept', sha256.slice(0, 2), sha256);
    for (const sha256 of [orphan, named, again]) utimesSync(fileOf(sha256), old, old);
    await keep('again');
    expect(await store.removeUnnamed(Date.now() - 86_400_000, async () => new Set([named]))).toBe(1);
    await expect(store.open(orphan)).rejects.toMatchObject({ code: 'not_found' });
    for (const sha256 of [named, fresh, again]) expect(readFileSync(fileOf(sha256), 'utf8')).not.toBe('');
    expect(readdirSync(path.join(root, 'quarantine', orphan.slice(0, 2)))).toEqual([]);
  });

  it('has nothing to destroy where nothing was ever kept', async () => {
    expect(await store.removeUnnamed(Date.now(), () => Promise.reject(new Error('not asked')))).toBe(0);
  });

  it('reads a stream of small pieces', async () => {
    const pieces = async function* () {
      for (const piece of ['%P', 'DF-', '', '1.7']) yield bytesOf(piece);
    };
    expect(await store.putTemp(pieces(), { maxBytes: 8 })).toMatchObject({ bytes: 8, mediaType: 'application/pdf' });
  });

  it('keeps the same bytes once', async () => {
    const first = await store.commit(await put('twice'));
    expect(await store.commit(await put('twice'))).toEqual(first);
    expect(readdirSync(path.join(root, 'kept'), { recursive: true })).toHaveLength(2);
  });

  it('leaves nothing behind when a file is too large or its source fails', async () => {
    await expect(put('x'.repeat(1001))).rejects.toMatchObject({ code: 'too_large' });
    const failing = async function* () {
      yield bytesOf('half');
      throw new Error('connection lost');
    };
    await expect(store.putTemp(failing(), { maxBytes: 1000 })).rejects.toThrow('connection lost');
    expect(temps()).toEqual([]);
  });

  it('takes quarantined bytes out of reach without destroying them, and removes for good', async () => {
    const { sha256 } = await store.commit(await put('suspect'));
    await store.quarantine(sha256);
    await expect(store.open(sha256)).rejects.toMatchObject({ code: 'not_found' });
    expect(readFileSync(path.join(root, 'quarantine', sha256.slice(0, 2), sha256), 'utf8')).toBe('suspect');
    await store.remove(sha256);
    expect(readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
  });

  it('clears away uploads of a process that died, and leaves younger ones', async () => {
    const old = path.join(root, 'temp', 'old');
    writeFileSync(old, 'x');
    utimesSync(old, new Date('2026-03-12T00:00:00Z'), new Date('2026-03-12T00:00:00Z'));
    writeFileSync(path.join(root, 'temp', 'young'), 'x');
    await openDiskFileStore(root, Date.now());
    expect(temps()).toEqual(['young']);
  });

  it.each(['../../etc/passwd', '', 'ABC', 'g'.repeat(64)])('knows no file %j', async (address) => {
    await expect(store.open(address)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('mediaTypeOf', () => {
  it.each([
    ['%PDF-1.4', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG', null],
    ['MZ %PDF-1.4', null],
    ['<html>', null],
    ['', null],
  ])('%j → %s', (head, type) => expect(mediaTypeOf(Buffer.from(head, 'latin1'))).toBe(type));
});
