import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { listLiveShares, withdrawShare as withdrawRow } from '#db/queries/share.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { companyScopeOf } from '../company-scope.server.ts';
import { loseShareKind, type ShareToLose } from './lose-share.job.server.ts';

/** The company takes its consent back. From that moment the file cannot be opened; what it covered follows by a job. */
export async function withdrawShare({ app, db, scope }: Pick<SupplierContext, 'app' | 'db' | 'scope'>, shareId: string) {
  const supplier = await getSupplier(db, scope, scope.supplierId);
  const company = companyScopeOf(scope, supplier);
  return mutateCompany(app, company, async (tx, { now }) => {
    // Only what is shared with this client: the link speaks of no other.
    const share = (await listLiveShares(tx, company, scope.organisationId)).find((one) => one.id === shareId);
    if (!share || !(await withdrawRow(tx, company, shareId, now))) return refused('gone');
    const payload: ShareToLose = { shareId, organisationId: scope.organisationId, supplierId: scope.supplierId, invitationId: scope.invitationId };
    await enqueueJob(tx, { kind: loseShareKind, key: `${loseShareKind}:${shareId}`, payload, organisationId: scope.organisationId, now });
    return done(null, [
      { type: 'certificate.share_withdrawn', subject: { kind: 'certificate', id: share.certificate_id }, data: { shareId, organisationId: scope.organisationId } },
    ]);
  });
}
