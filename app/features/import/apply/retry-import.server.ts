import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { getImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { undoJobKind } from '../undo/undo-import.job.server.ts';
import { applyJobKind } from './apply-import.job.server.ts';

/** Takes up an import whose job gave up; it goes on where it stopped. */
export async function retryImport(ctx: MemberContext, importId: string): Promise<void> {
  const { app, scope, member, now } = ctx;
  await transact(app.db, async (tx) => {
    const run = await getImportRun(tx, scope, importId);
    if (run.problem_json === null || (run.status !== 'applying' && run.status !== 'undoing')) throw new AppError('conflict');
    const kind = run.status === 'applying' ? applyJobKind : undoJobKind;
    const payload = { importId, memberId: member.id, personId: member.personId };
    await enqueueJob(tx, { kind, key: `${kind} ${importId} ${now}`, payload, organisationId: scope.organisationId, now });
    await updateImportRun(tx, scope, importId, { problem_json: null });
  });
  app.jobs.wake();
}
