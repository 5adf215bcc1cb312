import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { updateBulkChange } from '#db/queries/bulk-change.ts';
import { runParts, type BulkWork } from './run-parts.server.ts';

/** In whose name, with the units that they had when they confirmed. */
const payload = z.object({ changeId: z.string(), work: z.enum(['apply', 'undo']), memberId: z.string(), personId: z.string(), unitIds: z.array(z.string()).nullable() });
const kind = 'bulk-change';

function scopeOf(organisationId: string | null, { memberId, personId, unitIds }: z.output<typeof payload>): OrganisationScope {
  return unsafeOrganisationScope({ organisationId: organisationId ?? '', unitIds, actor: { kind: 'member', memberId, personId } });
}

/** Changes many suppliers, or takes that back, part by part. */
export const bulkChangeJob = defineJob<App, typeof payload>({
  kind,
  payload,
  leaseSeconds: 15,
  maxAttempts: 25,
  run: (app, job) => runParts(app, scopeOf(job.organisationId, job.payload), job.payload.changeId, job.payload.work, job.signal),
  onDead: (app, job) => transact(app.db, (tx) => updateBulkChange(tx, scopeOf(job.organisationId, job.payload), job.payload.changeId, { is_stuck: 1 })),
});

/** `attempt` tells a retry by hand from the first run. */
export async function enqueueBulkChange(tx: Tx, { scope, member }: Pick<MemberContext, 'scope' | 'member'>, changeId: string, work: BulkWork, now: string, attempt = ''): Promise<void> {
  const asked: z.output<typeof payload> = { changeId, work, memberId: member.id, personId: member.personId, unitIds: scope.unitIds === null ? null : [...scope.unitIds] };
  await enqueueJob(tx, { kind, key: `${kind} ${work} ${changeId} ${attempt}`.trim(), payload: asked, organisationId: scope.organisationId, now });
}
