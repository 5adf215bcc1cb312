import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { AppError } from '#app/platform/http/app-error.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { getClassificationRun, updateClassificationRun } from '#db/queries/classification-run.ts';
import { bulkJobKind, type BulkJobPayload } from './bulk-job.ts';
import { bulkMessages } from './messages.ts';
import { maxAtOnce } from './run-context.ts';
import { runContext } from './save-bulk.server.ts';
import { beginUndo, undoChunk } from './undo-chunk.server.ts';

const runForm = z.object({ intent: z.enum(['undo', 'retry']) });

/** Takes a run back, or lets one go on whose job gave up. */
export async function postRun(ctx: MemberContext, request: Request, runId: string) {
  const submission = parseForm(await request.formData(), runForm, ctx);
  if (submission.status !== 'success') throw new AppError('invalid');
  const page = `/o/${ctx.organisation.slug}/classification/${runId}`;
  await getClassificationRun(ctx.db, ctx.scope, runId);
  return submission.value.intent === 'undo' ? undo(ctx, runId, page) : retry(ctx, runId, page);
}

async function undo(ctx: MemberContext, runId: string, page: string) {
  const t = ctx.t(bulkMessages).run;
  const run = runContext(ctx);
  const begun = await beginUndo(run, runId);
  if (!begun.ok) return redirectWithToast(page, { kind: 'warn', text: t.notApplied });
  if (begun.value.rows > maxAtOnce) return redirect(page);
  while (await undoChunk(run, runId));
  const { restored = 0, answered_since: left = 0 } = JSON.parse((await getClassificationRun(ctx.db, ctx.scope, runId)).counts_json) as Record<string, number>;
  return redirectWithToast(page, t.undone({ n: restored, left }));
}

/** Bookkeeping: the same work, by a new job. */
async function retry({ app, scope, now, member }: MemberContext, runId: string, page: string) {
  await transact(app.db, async (tx) => {
    const run = await getClassificationRun(tx, scope, runId);
    if (run.is_stuck === 0) return;
    await updateClassificationRun(tx, scope, runId, { is_stuck: 0 });
    const payload: BulkJobPayload = { runId, memberId: member.id, personId: member.personId, unitIds: scope.unitIds };
    await enqueueJob(tx, { kind: bulkJobKind, key: `${bulkJobKind}/${runId}/again/${now}`, payload, organisationId: scope.organisationId, now });
  });
  app.jobs.wake();
  return redirect(page);
}
