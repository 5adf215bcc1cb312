import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import { countImportRowsByOutcome } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { rememberHeader } from '../columns/header-memory.server.ts';
import { readRun } from '../import-record.ts';
import { eventCounts } from '../event-counts.ts';
import { applyJobKind } from './apply-import.job.server.ts';

/** A person has seen the preview and says yes: from now on the import goes on by itself, whatever happens to the process. */
export function confirmImport(ctx: MemberContext, importId: string): Promise<Outcome<null, 'not_ready' | 'nothing_to_do'>> {
  const { app, scope, member } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const run = await getImportRun(tx, scope, importId);
    if (run.status !== 'preview') return refused('not_ready');
    const counts = await countImportRowsByOutcome(tx, scope, importId);
    const total = counts.create + counts.update + counts.merge;
    if (total === 0) return refused('nothing_to_do');
    await updateImportRun(tx, scope, importId, { status: 'applying', progress_done: 0, progress_total: total, applied_at: now, problem_json: null });
    const payload = { importId, memberId: member.id, personId: member.personId };
    await enqueueJob(tx, { kind: applyJobKind, key: `${applyJobKind} ${importId}`, payload, organisationId: scope.organisationId, now });
    await rememberHeader(tx, scope, importId, readRun(run), { now, memberId: member.id });
    const data = { fileSha256: run.file_sha256, counts: eventCounts(counts) };
    return done(null, [{ type: 'import.confirmed', subject: { kind: 'import', id: importId }, data }]);
  });
}
