import { nonEmpty } from '#app/domain/audit/events.ts';
import { companyScopeOf } from '#app/platform/company/company-of-supplier.server.ts';
import { stopSharing } from '#app/platform/company/share-with-clients.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { listLiveShares } from '#db/queries/share.ts';
import { getSupplier } from '#db/queries/supplier.ts';

/** The company takes its consent back. From that moment the file cannot be opened; what it covered follows by a job. */
export async function withdrawShare({ app, db, scope }: Pick<SupplierContext, 'app' | 'db' | 'scope'>, shareId: string) {
  const supplier = await getSupplier(db, scope, scope.supplierId);
  const company = await companyScopeOf(db, scope, supplier);
  return mutateCompany(app, company, async (tx, { now }) => {
    // Only what is shared with this client: the link speaks of no other.
    const live = await listLiveShares(tx, company, scope.organisationId);
    const share = live.find((one) => one.id === shareId);
    const events = share ? await stopSharing(tx, company, live.filter((one) => one.certificate_id === share.certificate_id), scope, now) : [];
    return events.length > 0 ? done(null, nonEmpty(events)) : refused('gone');
  });
}
