import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listMergedInto } from '#db/queries/supplier-merge.ts';

/** Who went into a supplier, and whether that can be taken back from here. */
export async function loadMerged({ db, scope, f, can, organisation }: MemberContext, supplierId: string) {
  const gone = await listMergedInto(db, scope, supplierId);
  return {
    page: `/o/${organisation.slug}/suppliers/${supplierId}/merge`,
    gone: gone.map(({ id, legal_name, own_reference, merged_into_id, merged_at }) => ({ id, name: legal_name, reference: own_reference, isDirect: merged_into_id === supplierId, on: f.dateTime(merged_at) })),
    mayMerge: can('supplier:write'),
  };
}

export type MergedData = Awaited<ReturnType<typeof loadMerged>>;
