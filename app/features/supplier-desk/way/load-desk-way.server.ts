import { readAsked } from '#app/domain/invitation/asked.ts';
import { monthsToCertificate, proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { listOtherClients } from './other-clients.server.ts';
import { loadWayView } from '#app/platform/way/load-way.server.ts';

/** How far the supplier is, for its own pages. */
export function loadDeskWay({ db, scope, today, organisation }: Pick<SupplierContext, 'db' | 'scope' | 'today' | 'organisation'>) {
  return loadWayView(db, scope, scope.supplierId, { today, timeZone: organisation.time_zone });
}

/** The page on which it reports, with what the level is and whom to call. */
export async function loadDeskWayPage(ctx: SupplierContext, request: Request) {
  const { invitation, today } = ctx;
  const { client, contact } = readAsked(invitation.asked_json);
  // Nobody is asked for `none`: see mayInvite.
  const level: QmLevel = invitation.lowest === 'none' ? 'QM10' : invitation.lowest;
  return {
    client,
    contact,
    level,
    months: monthsToCertificate[level],
    proposedOn: proposedCertificateDate(level, today),
    answeredBy: invitation.contact_name,
    way: await loadDeskWay(ctx),
    others: await listOtherClients(ctx, request),
  };
}

export type DeskWayPageData = Awaited<ReturnType<typeof loadDeskWayPage>>;
