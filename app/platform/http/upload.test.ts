import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDiskFileStore } from '#app/platform/files/disk-file-store.server.ts';
import type { FileStore } from '#app/platform/files/file-store.ts';
import { readUpload } from './upload.server.ts';

const url = 'http://localhost/upload';
const limits = { fileField: 'file', maxBytes: 100_000 };

describe('readUpload', () => {
  let root: string;
  let files: FileStore;
  const temps = () => readdirSync(path.join(root, 'temp'));
  const read = (form: FormData) => readUpload(new Request(url, { method: 'POST', body: form }), files, limits);
  const formWith = (file: File, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    return form;
  };

  beforeEach(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'ketenmark-upload-'));
    files = await openDiskFileStore(root, Date.now());
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('reads the fields, and the file straight to a temporary file', async () => {
    const form = formWith(new File(['%PDF-1.7'], 'certificaat één.pdf', { type: 'text/html' }), { holder: 'Liften De Wit', level: 'QM20' });
    form.append('level', 'QM30');
    const upload = await read(form);
    if (!upload.ok) throw new Error(upload.problem);
    expect(upload.fields.getAll('level')).toEqual(['QM20', 'QM30']);
    expect(upload.fields.get('holder')).toBe('Liften De Wit');
    expect(upload.file).toMatchObject({ name: 'certificaat één.pdf', temp: { bytes: 8, mediaType: 'application/pdf' } });
    expect(temps()).toHaveLength(1);
  });

  it('finds a file that comes in many pieces whole', async () => {
    const bytes = Buffer.alloc(99_999, 'ab\r\n--');
    const upload = await read(formWith(new File([bytes], 'a.bin')));
    expect(upload).toMatchObject({ ok: true, file: { temp: { bytes: 99_999 } } });
  });

  it('keeps nothing of a file over the limit, but the fields', async () => {
    const upload = await read(formWith(new File([Buffer.alloc(100_001)], 'a.bin'), { holder: 'Liften De Wit' }));
    expect(upload).toMatchObject({ ok: false, problem: 'too_large' });
    expect(upload.fields.get('holder')).toBe('Liften De Wit');
    expect(temps()).toEqual([]);
  });

  it('a file field left empty is no file', async () => {
    expect(await read(formWith(new File([], '')))).toMatchObject({ ok: true, file: null });
  });

  it('an empty file is a file of no bytes', async () => {
    expect(await read(formWith(new File([], 'leeg.csv')))).toMatchObject({ ok: true, file: { temp: { bytes: 0 } } });
  });

  it('reads past files of other fields', async () => {
    const form = new FormData();
    form.append('other', new File(['x'.repeat(200_000)], 'other.bin'));
    form.append('note', 'after it');
    const upload = await read(form);
    expect(upload).toMatchObject({ ok: true, file: null });
    expect(upload.fields.get('note')).toBe('after it');
  });

  const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7';
  it.each([
    ['that breaks off', 'multipart/form-data; boundary=x', part],
    ['without a boundary', 'multipart/form-data', part],
    ['with a boundary of nothing', 'multipart/form-data; boundary=', part],
    ['with another boundary', 'multipart/form-data; boundary=y', `${part}\r\n--x--\r\n`],
    ['that is empty', 'multipart/form-data; boundary=x', ''],
  ])('a body %s is unreadable and leaves nothing', async (_case, contentType, body) => {
    const request = new Request(url, { method: 'POST', body, headers: { 'content-type': contentType } });
    expect(await readUpload(request, files, limits)).toMatchObject({ ok: false, problem: 'unreadable' });
    expect(temps()).toEqual([]);
  });

  it('a full disk is our failure, not the sender’s', async () => {
    const full: FileStore = { ...files, putTemp: () => Promise.reject(new Error('no space left')) };
    // Written out beforehand: some versions of Node mind when a form that they still write is read no further.
    const written = new Response(formWith(new File([Buffer.alloc(90_000)], 'a.bin')));
    const request = new Request(url, { method: 'POST', headers: written.headers, body: await written.arrayBuffer() });
    await expect(readUpload(request, full, limits)).rejects.toThrow('no space left');
  });

  it('reads a plain form too', async () => {
    const upload = await readUpload(new Request(url, { method: 'POST', body: new URLSearchParams({ a: '1' }) }), files, limits);
    expect([upload.ok, upload.fields.get('a')]).toEqual([true, '1']);
  });
});
