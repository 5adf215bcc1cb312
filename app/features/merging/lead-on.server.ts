import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { findRegistered, findSuccessorId } from '#db/queries/supplier-merge.ts';
import { findSupplier } from '#db/queries/supplier.ts';
import { mergingMessages } from './messages.ts';

/** The address of a supplier that was merged into another leads on to that one. Of whoever cannot be seen it says nothing. */
export async function leadOn(ctx: MemberContext, supplierId: string): Promise<void> {
  const { db, scope } = ctx;
  const gone = await findRegistered(db, scope, supplierId);
  if (!gone?.merged_into_id) return;
  const successorId = await findSuccessorId(db, scope, supplierId);
  const successor = successorId ? await findSupplier(db, scope, successorId) : null;
  if (!successor) return;
  throw redirectWithToast(`/o/${ctx.organisation.slug}/suppliers/${successor.id}`, ctx.t(mergingMessages).ledOn({ name: successor.legal_name, gone: gone.legal_name }));
}
