import type { Config } from '../config/config.ts';
import type { ErrorCode } from './app-error.ts';

interface Asked {
  path: string;
  contentType: string | undefined;
  contentLength: string | undefined;
  transferEncoding: string | undefined;
}

/** Beside the file itself: the other fields of the form, and what separates them. */
const formAroundFileBytes = 1024 * 1024;

/**
 * What is wrong with the size that a body declares. Node reads no more than what was declared, so a body without a
 * length is refused. Files are received only by members and suppliers; the form around one may say what is wrong with it.
 */
export function bodyRefusal(asked: Asked, http: Config['http']): ErrorCode | null {
  if (asked.transferEncoding !== undefined) return 'invalid';
  const bytes = Number(asked.contentLength ?? 0);
  const takesFiles = /^\/[oi]\//i.test(asked.path) && asked.contentType?.startsWith('multipart/form-data');
  const maxBytes = takesFiles ? 2 * http.maxUploadBytes + formAroundFileBytes : http.maxFormBytes;
  return bytes > maxBytes ? 'too_large' : null;
}
