import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { loadWayView } from '#app/platform/way/load-way.server.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { supplierWayMessages } from './messages.ts';

type Asked = Pick<MemberContext, 'db' | 'scope' | 'today' | 'organisation'>;

/** How far one supplier is, for its page. */
export function loadSupplierWay({ db, scope, today, organisation }: Asked, supplierId: string) {
  return loadWayView(db, scope, supplierId, { today, timeZone: organisation.time_zone });
}

/** The page on which a member notes what a supplier says. */
export async function loadSupplierWayPage(ctx: Asked & Pick<MemberContext, 't'>, supplierId: string) {
  const supplier = await getSupplier(ctx.db, ctx.scope, supplierId);
  return {
    title: ctx.t(supplierWayMessages).page.title({ supplier: supplier.legal_name }),
    backTo: `/o/${ctx.organisation.slug}/suppliers/${supplier.id}`,
    way: await loadSupplierWay(ctx, supplierId),
  };
}

export type SupplierWayPageData = Awaited<ReturnType<typeof loadSupplierWayPage>>;
