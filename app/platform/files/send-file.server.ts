import { Readable } from 'node:stream';
import type { App } from '#app/platform/app.ts';
import { attachment } from '#app/platform/http/attachment.ts';

/** Hands over the bytes of an evidence file, always to be kept and never to be shown (every answer of ours forbids sniffing). Throws AppError('not_found') where they are gone. */
export async function sendFile({ files }: Pick<App, 'files'>, { sha256, mediaType, name }: { sha256: string; mediaType: string; name: string }): Promise<Response> {
  const { stream, bytes } = await files.open(sha256);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': attachment(name),
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}
