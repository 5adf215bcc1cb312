import { put } from './book.ts';
import { judge, noteLine, openIncident, writeLine, type Incident } from './incident-log.ts';
import type { Invited } from './invite-suppliers.ts';
import { prepareBadDay } from './prepare-bad-day.ts';
import type { Setting } from './stage.ts';

const ready = (request: Invited) => request.one.sketch.story === 'certified' && request.one.sketch.trade?.access !== undefined;

/** A bad day some months ago, and, where it is wanted, one that began yesterday: nobody has to wait for one to see the page. */
export function sufferIncidents(setting: Setting, requests: readonly Invited[], { isOpen }: { isOpen: boolean }): void {
  const byWeight = requests.filter(ready).sort((a, b) => weight(b) - weight(a) || a.daysAgo - b.daysAgo);
  const [gravest, ...others] = byWeight;
  const former = others.at(-1);
  if (former) sufferOutage(setting, former);
  if (isOpen && gravest) sufferRansom(setting, gravest);
}

/** Process control first, then what needs the highest level. */
function weight({ one }: Invited): number {
  return (one.sketch.trade?.access?.area === 'ot' ? 2 : 0) + (one.level === 'QM30' ? 1 : 0);
}

function sufferRansom(setting: Setting, request: Invited): void {
  const { members, organisation, stage } = setting;
  const { ciso, procurement } = members;
  const { one, invitation, holder } = request;
  const supplierId = one.supplier.id;
  const { accessIds } = prepareBadDay(setting, request, {
    daysAgo: 45,
    hours: 12,
    nightDesk: 'Storingsdienst',
    ways: [
      { area: 'it', scope: 'VPN-account voor beheer op afstand, twee personen' },
      { area: 'ot', scope: 'Onderhoudsverbinding naar de besturing, lezen en schrijven' },
      { area: 'physical', scope: 'Toegangspas technische ruimten, vier passen' },
    ],
    process: 'Bediening op afstand',
    substitutability: 'highly_complex',
    alternatives: 'yes',
    fallback: 'Bediening ter plaatse, drie ploegen; draaiboek 4',
  });
  const opened = setting.page(setting.at(1, '09:12'), procurement.actor);
  const incident = openIncident(setting, opened, procurement, { supplierId, title: 'Gijzelsoftware bij de leverancier', serviceIds: one.services.slice(0, 1).map((service) => service.id) });
  cutOff(setting, incident, accessIds.slice(0, 2), ['VPN-account voor beheer op afstand, twee personen', 'Onderhoudsverbinding naar de besturing, lezen en schrijven']);
  judge(setting, setting.page(setting.at(1, '10:05'), ciso.actor), incident, ciso, 'significant', 'De bediening op afstand ligt stil; levering kan in het gedrang komen.');
  noteLine(setting, setting.page(setting.at(1, '10:20'), ciso.actor), incident, ciso, 'decision', 'Bediening ter plaatse volgens draaiboek 4, tot nader bericht.');
  const said = setting.page(setting.at(1, '11:31'), holder);
  const reportId = stage.newId(said.at);
  const report = {
    happened: 'Sinds vannacht zijn onze servers versleuteld. We hebben alle verbindingen naar klanten verbroken.',
    services_text: 'Beheer op afstand en de servicedesk.',
    done_text: 'Alles offline gehaald, onderzoekers ingeschakeld, aangifte gedaan.',
    contact_name: one.contact?.name ?? 'Storingsdienst',
    contact_phone: one.contact?.phone ?? '+31 20 000 8045',
    reported_by: one.contact?.name ?? 'Storingsdienst',
  };
  put(said, 'incident_report', { organisation_id: organisation.id, id: reportId, incident_id: incident.id, supplier_id: supplierId, invitation_id: invitation.id, ...report, since_at: setting.at(1, '01:30'), ongoing: 'yes', service_ids_json: '[]', reported_at: said.at });
  writeLine(setting, said, incident, null, { kind: 'reported', data: { reportId } });
  said.events.push({
    type: 'incident.reported',
    subject: { kind: 'incident', id: incident.id },
    data: { supplierId, reportId, invitationId: invitation.id, ongoing: 'yes', sinceAt: setting.at(1, '01:30'), serviceIds: [] },
    personal: { happened: report.happened, servicesText: report.services_text, done: report.done_text, contactName: report.contact_name, contactPhone: report.contact_phone, reportedBy: report.reported_by },
  });
  const sent = setting.page(setting.at(1, '15:40'), ciso.actor);
  sent.patches.push({ table: 'incident', ids: [incident.id], set: { early_warning_at: sent.at } });
  const text = 'CSIRT en toezichthouder, via het meldformulier; ontvangstbevestiging bewaard.';
  const entryId = writeLine(setting, sent, incident, ciso, { kind: 'sent', text, data: { what: 'early_warning' } });
  sent.events.push({ type: 'incident.sent', subject: { kind: 'incident', id: incident.id }, data: { supplierId, entryId, what: 'early_warning', sentAt: sent.at }, personal: { text } });
}

function cutOff(setting: Setting, incident: Incident, accessIds: readonly string[], scopes: readonly string[]): void {
  const { ciso } = setting.members;
  const page = setting.page(setting.at(1, '09:31'), ciso.actor);
  const areas = ['it', 'ot'] as const;
  accessIds.forEach((accessId, index) => {
    const area = areas[index] ?? 'it';
    const entryId = writeLine(setting, page, incident, ciso, { kind: 'cut_off', access_id: accessId, data: { area, scope: scopes[index] ?? '' } });
    page.events.push({ type: 'incident.access_cut_off', subject: { kind: 'incident', id: incident.id }, data: { supplierId: incident.supplier_id, entryId, accessId, area, at: page.at } });
  });
}

function sufferOutage(setting: Setting, request: Invited): void {
  const { ciso, procurement } = setting.members;
  const daysAgo = Math.min(120, request.daysAgo - 1);
  const { one } = request;
  prepareBadDay(setting, request, {
    daysAgo: daysAgo + 1,
    hours: 24,
    nightDesk: 'Wachtdienst',
    ways: [],
    process: 'Meldingen en planning',
    substitutability: 'medium',
    alternatives: 'no',
    fallback: 'Planning op papier, hoogstens twee dagen',
  });
  const incident = openIncident(setting, setting.page(setting.at(daysAgo, '07:45'), procurement.actor), procurement, { supplierId: one.supplier.id, title: 'Storing na een mislukte update', serviceIds: one.services.slice(0, 1).map((service) => service.id) });
  judge(setting, setting.page(setting.at(daysAgo, '08:20'), ciso.actor), incident, ciso, 'not_significant', 'Alleen de planning ligt stil, geen gevolgen voor de dienstverlening.');
  noteLine(setting, setting.page(setting.at(daysAgo, '12:10'), procurement.actor), incident, procurement, 'note', 'Leverancier heeft de update teruggedraaid; alles werkt weer.');
  const page = setting.page(setting.at(daysAgo - 1, '09:30'), ciso.actor);
  const conclusion = 'Storing van vier uur, geen aanval, geen gegevens geraakt.';
  const reviewReason = 'Eerste keer; de leverancier heeft zijn manier van uitrollen aangepast en dat laten zien.';
  page.patches.push({ table: 'incident', ids: [incident.id], set: { closed_at: page.at, closed_by_member_id: ciso.memberId, conclusion, review_needed: 'no', review_reason: reviewReason } });
  const entryId = writeLine(setting, page, incident, ciso, { kind: 'closed', text: conclusion, data: { reviewNeeded: 'no' } });
  page.events.push({ type: 'incident.closed', subject: { kind: 'incident', id: incident.id }, data: { supplierId: one.supplier.id, entryId, reviewNeeded: 'no' }, personal: { conclusion, reviewReason } });
}
