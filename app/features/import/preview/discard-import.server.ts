import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import { deleteImportRows } from '#db/queries/import-row.ts';
import { getImportRun, isFileOfOtherRun, updateImportRun } from '#db/queries/import-run.ts';

/** Drops an import that was not applied: its rows go, and its file too, if no other import has the same. */
export async function discardImport(ctx: MemberContext, importId: string): Promise<Outcome<null, 'too_late'>> {
  const outcome = await mutate(ctx.app, ctx.scope, async (tx) => {
    const run = await getImportRun(tx, ctx.scope, importId);
    if (run.status !== 'mapping' && run.status !== 'preview' && run.status !== 'preparing') return refused('too_late');
    await deleteImportRows(tx, ctx.scope, importId);
    await updateImportRun(tx, ctx.scope, importId, { status: 'discarded', layout_json: '{}', mapping_json: '{}' });
    const isShared = await isFileOfOtherRun(tx, run.file_sha256, importId);
    return done(isShared ? null : run.file_sha256, [{ type: 'import.discarded', subject: { kind: 'import', id: importId }, data: { fileName: run.file_name } }]);
  });
  if (!outcome.ok) return outcome;
  if (outcome.value) await ctx.app.files.remove(outcome.value);
  return { ok: true, value: null };
}
