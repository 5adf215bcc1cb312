import { nonEmpty, type CompanyAuditEvent } from '#app/domain/audit/events.ts';
import { groupBy } from '#app/platform/coverage/group-by.ts';
import { shareWithClients, stopSharing, type ConsentedClient } from '#app/platform/company/share-with-clients.server.ts';
import type { DeskContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findCertificateOfCompany, listSharesOfCompany, type CompanyShare } from '#db/queries/company-certificate.ts';
import { listClientsOfCompany } from '#db/queries/company-client.ts';
import { isFor } from '../client-rows.ts';

type Desk = Pick<DeskContext, 'app' | 'scope' | 'atDesk'>;

/**
 * Those of the ticked clients that may be meant: clients of this company, that asked, each with all of its rows that do not show the
 * certificate yet. One yes for a client holds for every row under which it has the company.
 */
export async function consentedClients(tx: Tx, scope: DeskContext['scope'], supplierIds: readonly string[], certificateId: string | null): Promise<ConsentedClient[]> {
  const rows = await listClientsOfCompany(tx, scope);
  const ticked = new Set(rows.filter((row) => supplierIds.includes(row.supplierId)).map((row) => row.organisationId));
  const live = (await listSharesOfCompany(tx, scope)).filter((share) => share.withdrawn_at === null && share.certificate_id === certificateId);
  return rows.flatMap((row) => {
    const { organisationId, supplierId, invitation } = row;
    return invitation && ticked.has(organisationId) && !live.some((share) => isFor(row, share)) ? [{ organisationId, supplierId, invitationId: invitation.id }] : [];
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

/** Of each of these consents all that its client has for the same certificate: one yes was given for all rows, and one no takes it back. */
export async function stopSharingEverywhere(tx: Tx, scope: DeskContext['scope'], stopped: readonly CompanyShare[], shares: readonly CompanyShare[], now: string): Promise<CompanyAuditEvent[]> {
  const rows = await listClientsOfCompany(tx, scope);
  const byConsent = groupBy(shares.filter((one) => one.withdrawn_at === null), (one) => `${one.organisation_id} ${one.certificate_id}`);
  const events: CompanyAuditEvent[] = [];
  for (const key of new Set(stopped.map((one) => `${one.organisation_id} ${one.certificate_id}`))) {
    const live = byConsent.get(key) ?? [];
    const row = rows.find((one) => live.some((share) => isFor(one, share)));
    const asked = row?.invitation ? { supplierId: row.supplierId, invitationId: row.invitation.id } : null;
    events.push(...(await stopSharing(tx, scope, live, asked, now)));
  }
  return events;
}

/** Takes one client's consent back, from this moment and beside all of its rows. */
export function stopSharingWith({ app, scope }: Desk, certificateId: string, shareId: string) {
  return mutateCompany(app, scope, async (tx, { now }) => {
    const shares = await listSharesOfCompany(tx, scope);
    const share = shares.find((one) => one.id === shareId && one.certificate_id === certificateId);
    if (!share) return refused('gone');
    const events = await stopSharingEverywhere(tx, scope, [share], shares, now);
    return events.length > 0 ? done({ client: share.organisation_name }, nonEmpty(events)) : refused('gone');
  });
}
