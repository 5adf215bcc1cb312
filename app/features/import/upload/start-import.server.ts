import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { readUpload } from '#app/platform/http/upload.server.ts';
import { isAppError } from '#app/platform/http/app-error.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { insertImportRun } from '#db/queries/import-run.ts';
import { newId } from '#db/queries/new-id.ts';
import { inspectFile, layoutOf } from '../columns/inspect-file.server.ts';
import { noCounts } from '../import-record.ts';
import type { FileProblem } from '../reading/file-problem.ts';
import { limits } from '../reading/limits.ts';

export type UploadProblem = FileProblem | { code: 'no_file' | 'unreadable_upload' | 'too_slow' };
type Started = { ok: true; importId: string } | { ok: false; problem: UploadProblem; fileName: string | null };

/** Takes a file in and looks at it. Only a file that can be read leaves a trace; any other is gone again. */
export async function startImport(ctx: MemberContext, request: Request): Promise<Started> {
  const upload = await readUpload(request, ctx.app.files, { fileField: 'file', maxBytes: limits.maxBytes });
  if (!upload.ok) return { ok: false, fileName: null, problem: upload.problem === 'too_large' ? { code: 'too_large', maxBytes: limits.maxBytes } : { code: 'unreadable_upload' } };
  if (!upload.file) return { ok: false, fileName: null, problem: { code: 'no_file' } };
  const fileName = upload.file.name.replace(/^.*[\\/]/, '').slice(0, 200) || 'file';
  const stored = await ctx.app.files.commit(upload.file.temp);
  const answer = await inspectFile(ctx.app, stored.sha256, { read: {}, chosen: {} }).catch((error: unknown) => slowOrGreedy(error));
  if (!answer.ok) return { ok: false, problem: answer.problem, fileName };
  const importId = newId();
  await mutate(ctx.app, ctx.scope, async (tx, { now }) => {
    await insertImportRun(tx, ctx.scope, {
      id: importId,
      file_name: fileName,
      file_sha256: stored.sha256,
      file_bytes: stored.bytes,
      status: 'mapping',
      layout_json: JSON.stringify(layoutOf(answer.inspection, { read: {}, chosen: {} }, null, ctx.organisation.country)),
      mapping_json: JSON.stringify(answer.inspection.mapping),
      counts_json: JSON.stringify(noCounts),
      progress_done: 0,
      progress_total: 0,
      problem_json: null,
      created_by_member_id: ctx.member.id,
      created_at: now,
      applied_at: null,
      undone_at: null,
    });
    const data = { fileName, fileSha256: stored.sha256, fileBytes: stored.bytes };
    return done(importId, [{ type: 'import.started', subject: { kind: 'import', id: importId }, data }]);
  });
  return { ok: true, importId };
}

/** The parse worker was ended over this file: it asked for too much time or memory. */
function slowOrGreedy(error: unknown): { ok: false; problem: UploadProblem } {
  if (isAppError(error) && (error.code === 'unavailable' || error.code === 'too_large')) return { ok: false, problem: { code: 'too_slow' } };
  throw error;
}
