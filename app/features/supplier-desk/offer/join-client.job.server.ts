import { z } from 'zod';
import type { App } from '#app/platform/app.ts';
import { joinClientKind, type ClientToJoin } from '#app/platform/company/share-jobs.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import { findSupplier, updateSupplier } from '#db/queries/supplier.ts';
import { unsafeFollowMerges } from '#db/queries/supplier-merge.ts';

const payload: z.ZodType<ClientToJoin> = z.object({ companyId: z.string(), organisationId: z.string(), supplierId: z.string(), invitationId: z.string(), joinedBy: z.string() });

/** A company said that a row is it: the client's own half of it. Run twice, it does nothing the second time. */
export const joinClientJob = defineJob({
  kind: joinClientKind,
  payload,
  async run(app: Pick<App, 'db' | 'clock' | 'jobs'>, { payload: { companyId, organisationId, supplierId: askedId, invitationId, joinedBy } }) {
    // It may have been merged into another since.
    const supplierId = await unsafeFollowMerges(app.db.read, organisationId, askedId);
    const actor = { kind: 'supplier', invitationId, name: joinedBy } as const;
    const scope = unsafeSupplierScope({ organisationId, supplierId, invitationId, companyId, actor });
    await mutate(app, scope, async (tx, { now }) => {
      const supplier = await findSupplier(tx, scope, supplierId);
      if (!supplier || supplier.company_id !== null) return refused('known');
      await updateSupplier(tx, scope, supplierId, { company_id: companyId, updated_at: now });
      return done(null, [{ type: 'supplier.joined_company', subject: { kind: 'supplier', id: supplierId }, data: { companyId, invitationId } }]);
    });
  },
});
