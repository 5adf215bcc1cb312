import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { FileStore, TempFile } from '#app/platform/files/file-store.ts';

export interface UploadedFile {
  /** As the browser named it: to be shown, never to be trusted. */
  readonly name: string;
  readonly temp: TempFile;
}

/** `file` null: the form came without one. After `ok` the caller commits or discards the file; otherwise nothing was kept. */
export type Upload =
  | { readonly ok: true; readonly fields: FormData; readonly file: UploadedFile | null }
  | { readonly ok: false; readonly problem: 'too_large' | 'unreadable'; readonly fields: FormData };

export interface UploadLimits {
  /** Name of the form field that holds the file; files of other fields are read past. */
  fileField: string;
  maxBytes: number;
  /** Of each other field; a longer one refuses the whole form. */
  maxFieldBytes?: number;
}

const fieldLimits = { fields: 200, fieldSize: 64 * 1024, fieldNameSize: 200, headerPairs: 50, headerSize: 16 * 1024 };

interface Received {
  name: string;
  temp: Promise<TempFile>;
  stream: BusboyFileStream;
}

/** Without one the parser would wait for it for ever. */
const namesBoundary = /boundary=("[^"]+"|[^\s;"]+)/i;

/**
 * Reads a form with at most one file, straight to a temporary file. A file over the limit is read to its end and thrown
 * away, because a browser shows no answer to a request that it could not finish.
 */
export async function readUpload(request: Request, files: FileStore, limits: UploadLimits): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data')) return { ok: true, fields: await request.formData(), file: null };
  const fields = new FormData();
  if (!request.body || !namesBoundary.test(contentType)) return { ok: false, problem: 'unreadable', fields };

  const broken = new AbortController();
  const parser = new Busboy({ headers: { 'content-type': contentType }, limits: { ...fieldLimits, ...(limits.maxFieldBytes && { fieldSize: limits.maxFieldBytes }), files: 10, fileSize: limits.maxBytes } });
  const received: Received[] = [];
  let isCutOff = false;
  parser.on('field', (name, value, _nameCutOff, valueCutOff) => {
    isCutOff ||= valueCutOff;
    fields.append(name, value);
  });
  parser.on('file', (name, stream, fileName) => {
    // A body that breaks off says so once, perhaps before anybody reads the file: keep it for who comes.
    stream.on('error', (error: Error) => stream.destroy(error));
    if (name !== limits.fileField || received.length > 0 || !fileName) return void stream.resume();
    const temp = files.putTemp(stream, { maxBytes: limits.maxBytes });
    temp.catch((error: unknown) => broken.abort(error));
    received.push({ name: fileName, temp, stream });
  });
  const [reading] = await Promise.allSettled([
    pipeline(Readable.fromWeb(request.body as ReadableStream), parser, { signal: broken.signal }),
  ]);
  const [first] = received;
  const [kept] = await Promise.allSettled([first?.temp]);
  const temp = kept.status === 'fulfilled' ? kept.value : undefined;
  if (reading.status === 'rejected' || kept.status === 'rejected') {
    if (temp) await files.discard(temp);
    // The disk failed, not the request.
    if (kept.status === 'rejected' && broken.signal.aborted && !first?.stream.errored) throw kept.reason;
    return { ok: false, problem: 'unreadable', fields };
  }
  if (isCutOff) {
    if (temp) await files.discard(temp);
    return { ok: false, problem: 'too_large', fields };
  }
  if (!first || !temp) return { ok: true, fields, file: null };
  if (first.stream.truncated) {
    await files.discard(temp);
    return { ok: false, problem: 'too_large', fields };
  }
  return { ok: true, fields, file: { name: first.name, temp } };
}
