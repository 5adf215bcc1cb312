import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { readUpload } from '#app/platform/http/upload.server.ts';
import type { TempFile } from '#app/platform/files/file-store.ts';
import { isAppError } from '#app/platform/http/app-error.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { insertImportRun } from '#db/queries/import-run.ts';
import { newId } from '#db/queries/new-id.ts';
import { inspectAsBefore } from '../columns/header-memory.server.ts';
import { layoutOf, type Choice } from '../columns/inspect-file.server.ts';
import { importMessages } from '../messages.ts';
import { noCounts } from '../import-record.ts';
import type { FileProblem } from '../reading/file-problem.ts';
import { limits } from '../reading/limits.ts';
import { withHeader } from './pasted-text.ts';

export type UploadProblem = FileProblem | { code: 'no_file' | 'nothing_pasted' | 'unreadable_upload' | 'too_slow' } | { code: 'too_much_pasted'; maxBytes: number };
type Started = { ok: true; importId: string } | { ok: false; problem: UploadProblem; fileName: string | null };

/** What was handed in, under the name that people will know it by. */
interface HandedIn {
  fileName: string;
  temp: TempFile;
  choice: Choice;
}

/** Takes a file in, or pasted text, and looks at it. Only what can be read leaves a trace; any other is gone again. */
export async function startImport(ctx: MemberContext, request: Request): Promise<Started> {
  const { app } = ctx;
  const upload = await readUpload(request, app.files, { fileField: 'file', maxBytes: limits.maxBytes, maxFieldBytes: limits.maxPastedBytes });
  if (!upload.ok) return { ok: false, fileName: null, problem: upload.problem === 'too_large' ? { code: 'too_large', maxBytes: limits.maxBytes } : { code: 'unreadable_upload' } };
  const pasted = upload.fields.get('pasted');
  if (typeof pasted === 'string' && !upload.file) return startFromText(ctx, pasted);
  if (!upload.file) return { ok: false, fileName: null, problem: { code: 'no_file' } };
  return begin(ctx, { fileName: upload.file.name.replace(/^.*[\\/]/, '').slice(0, 200) || 'file', temp: upload.file.temp, choice: { read: {}, chosen: {} } });
}

/** Pasted text is kept as the file that it would have been, so that all that follows is the same. */
async function startFromText(ctx: MemberContext, pasted: string): Promise<Started> {
  const { app } = ctx;
  const t = ctx.t(importMessages).upload;
  const fileName = t.pastedName({ when: ctx.f.dateTime(ctx.now) });
  if (pasted.trim() === '') return { ok: false, fileName: null, problem: { code: 'nothing_pasted' } };
  if (Buffer.byteLength(pasted) > limits.maxPastedBytes) return { ok: false, fileName, problem: { code: 'too_much_pasted', maxBytes: limits.maxPastedBytes } };
  const text = withHeader(pasted, ctx.t(importMessages).field.legal_name);
  return begin(ctx, { fileName, temp: await app.files.putTemp(Buffer.from(text), { maxBytes: limits.maxBytes }), choice: { read: { encoding: 'utf-8', delimiter: '\t' }, chosen: {} } });
}

async function begin(ctx: MemberContext, { fileName, temp, choice }: HandedIn): Promise<Started> {
  const { app, scope } = ctx;
  const stored = await app.files.commit(temp);
  const answer = await inspectAsBefore(app, ctx.db, scope, stored.sha256, choice).catch((error: unknown) => slowOrGreedy(error));
  if (!answer.ok) return { ok: false, problem: answer.problem, fileName };
  const { inspection, choice: read, confirmedAt } = answer.recalled;
  const importId = newId();
  await mutate(app, scope, async (tx, { now }) => {
    await insertImportRun(tx, scope, {
      id: importId,
      file_name: fileName,
      file_sha256: stored.sha256,
      file_bytes: stored.bytes,
      status: 'mapping',
      layout_json: JSON.stringify(layoutOf(inspection, read, null, ctx.organisation.country, confirmedAt)),
      mapping_json: JSON.stringify(inspection.mapping),
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
