import { Readable } from 'node:stream';
import { AppError } from '#app/platform/http/app-error.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { findReadableFile } from '#db/queries/evidence-file.ts';

/**
 * Hands over an evidence file (every answer of ours forbids sniffing and keeping). Whether it may be opened is asked inside the transaction that witnesses the opening, so a
 * consent that is withdrawn at the same moment wins or loses, and is never half seen.
 */
export async function openFile({ app, scope }: Pick<MemberContext, 'app' | 'scope'>, fileId: string): Promise<Response> {
  const outcome = await mutate(app, scope, async (tx) => {
    const file = await findReadableFile(tx, scope, fileId);
    if (!file) return refused('not_found');
    return done(file, [{ type: 'file.opened', subject: { kind: 'evidence_file', id: file.id }, data: { sha256: file.sha256, supplierId: file.supplierId } }]);
  });
  if (!outcome.ok) throw new AppError(outcome.problem);
  const { sha256, media_type: mediaType, original_name: name } = outcome.value;
  const { stream, bytes } = await app.files.open(sha256);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': attachment(name),
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}
