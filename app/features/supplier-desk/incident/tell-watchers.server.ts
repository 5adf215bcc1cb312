import type { SupplierScope } from '#app/domain/access/scope.ts';
import type { Config } from '#app/platform/config/config.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listIncidentWatchers } from '#db/queries/incident-watcher.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { IncidentReportValues } from './incident-report.form.ts';
import { incidentReportMail } from './incident-report.mail.ts';

interface Report {
  incident: { id: string; title: string };
  reportId: string;
  isNew: boolean;
  values: IncidentReportValues;
  now: string;
}

/** One mail to everyone who must know, once per report. Call it in the transaction that keeps the report. */
export async function tellWatchers(tx: Tx, scope: SupplierScope, { publicAddress }: Pick<Config, 'publicAddress'>, { incident, reportId, isNew, values, now }: Report): Promise<void> {
  const organisation = await getOrganisation(tx, scope);
  const supplier = await getSupplier(tx, scope, scope.supplierId);
  const url = `${publicAddress.url}/o/${organisation.slug}/incidents/${incident.id}`;
  for (const watcher of await listIncidentWatchers(tx, scope, { unitId: supplier.unit_id, ownerMemberId: supplier.owner_member_id })) {
    const locale = watcher.locale ?? organisation.locale;
    const mail = incidentReportMail({ supplier: supplier.legal_name, recipient: watcher.name, isNew, values, reportedAt: now, url }, formatFor(locale, organisation.time_zone));
    await enqueueMail(tx, {
      key: `incident-report:${reportId}:${watcher.memberId}`,
      kind: 'incident-report',
      organisationId: scope.organisationId,
      supplierId: supplier.id,
      to: { name: watcher.name, email: watcher.email },
      locale,
      now,
      ...renderMail({ locale, ...mail }),
    });
  }
}
