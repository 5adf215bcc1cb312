import { nonEmpty } from '#app/domain/audit/events.ts';
import { shareWithClients, stopSharing, type ConsentedClient } from '#app/platform/company/share-with-clients.server.ts';
import type { DeskContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findCertificateOfCompany, listSharesOfCompany } from '#db/queries/company-certificate.ts';
import { listClientsOfCompany } from '#db/queries/company-client.ts';
import { isFor } from '../home/load-company-home.server.ts';

type Desk = Pick<DeskContext, 'app' | 'scope' | 'atDesk'>;

/** Those of the ticked clients that may be meant: clients of this company, that asked, and do not see the certificate yet. */
export async function consentedClients(tx: Tx, scope: DeskContext['scope'], supplierIds: readonly string[], certificateId: string | null): Promise<ConsentedClient[]> {
  const clients = (await listClientsOfCompany(tx, scope)).filter((client) => supplierIds.includes(client.supplierId));
  const live = (await listSharesOfCompany(tx, scope)).filter((share) => share.withdrawn_at === null && share.certificate_id === certificateId);
  // One consent per client and certificate, also where a client has the company twice in its register.
  const seen = new Set(live.map((share) => share.organisation_id));
  return clients.flatMap(({ organisationId, supplierId, invitation }) => {
    if (!invitation || seen.has(organisationId)) return [];
    seen.add(organisationId);
    return [{ organisationId, supplierId, invitationId: invitation.id }];
  });
}

export function shareWithMore({ app, scope, atDesk }: Desk, certificateId: string, supplierIds: readonly string[]) {
  return mutateCompany(app, scope, async (tx, { now }) => {
    if (!(await findCertificateOfCompany(tx, scope, certificateId))) return refused('gone' as const);
    const clients = await consentedClients(tx, scope, supplierIds, certificateId);
    if (clients.length === 0) return refused('nobody' as const);
    return done(null, nonEmpty(await shareWithClients(tx, scope, { certificateId, clients, consentedBy: atDesk.name, now })));
  });
}

/** Takes one client's consent back, from this moment. */
export function stopSharingWith({ app, scope }: Desk, certificateId: string, shareId: string) {
  return mutateCompany(app, scope, async (tx, { now }) => {
    const shares = await listSharesOfCompany(tx, scope);
    const share = shares.find((one) => one.id === shareId && one.certificate_id === certificateId);
    if (!share) return refused('gone');
    const client = (await listClientsOfCompany(tx, scope)).find((one) => isFor(one, share));
    const asked = client?.invitation ? { supplierId: client.supplierId, invitationId: client.invitation.id } : null;
    const event = await stopSharing(tx, scope, share, asked, now);
    return event ? done({ client: share.organisation_name }, [event]) : refused('gone');
  });
}
