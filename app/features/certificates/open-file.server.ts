import { sendFile } from '#app/platform/files/send-file.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { findReadableFile } from '#db/queries/evidence-file.ts';

/**
 * Hands over an evidence file. Whether it may be opened is asked inside the transaction that witnesses the opening, so a
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
  return sendFile(app, { sha256, mediaType, name });
}
