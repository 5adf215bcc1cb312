import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import { getImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { undoJobKind } from './undo-import.job.server.ts';

/** Takes a whole import back. It may be one that is stuck half-way: what is in the register goes out again. */
export function beginUndo(ctx: MemberContext, importId: string): Promise<Outcome<null, 'not_applied'>> {
  const { app, scope, member } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const run = await getImportRun(tx, scope, importId);
    const isStuck = run.status === 'applying' && run.problem_json !== null;
    if (run.status !== 'applied' && !isStuck) return refused('not_applied');
    await updateImportRun(tx, scope, importId, { status: 'undoing', progress_total: Math.max(1, run.progress_done), progress_done: 0, problem_json: null });
    const payload = { importId, memberId: member.id, personId: member.personId };
    await enqueueJob(tx, { kind: undoJobKind, key: `${undoJobKind} ${importId}`, payload, organisationId: scope.organisationId, now });
    return done(null, [{ type: 'import.undo_started', subject: { kind: 'import', id: importId }, data: { fileName: run.file_name } }]);
  });
}
