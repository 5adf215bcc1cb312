import type { IncidentEntryTable, IncidentTable } from '#db/schema/incident.ts';
import { put, type Page } from './book.ts';
import type { Player, Setting } from './stage.ts';

export type Incident = Pick<IncidentTable, 'id' | 'supplier_id'>;
type Line = Pick<IncidentEntryTable, 'kind'> & Partial<Pick<IncidentEntryTable, 'text' | 'access_id' | 'happened_at'>> & { data?: object };

/** One line of an incident's log, on the page of whoever wrote it. Gives its id. */
export function writeLine(setting: Setting, page: Page, incident: Incident, player: Player | null, { kind, data = {}, ...line }: Line): string {
  const id = setting.stage.newId(page.at);
  put(page, 'incident_entry', {
    organisation_id: setting.organisation.id,
    id,
    incident_id: incident.id,
    supplier_id: incident.supplier_id,
    kind,
    text: line.text ?? null,
    data_json: JSON.stringify(data),
    happened_at: line.happened_at ?? page.at,
    recorded_at: page.at,
    recorded_by_member_id: player?.memberId ?? null,
    access_id: line.access_id ?? null,
    corrects_entry_id: null,
  });
  return id;
}

const nothingYet = {
  significance: 'undecided',
  aware_at: null,
  early_warning_at: null,
  notification_at: null,
  final_report_at: null,
  closed_at: null,
  closed_by_member_id: null,
  conclusion: null,
  review_needed: null,
  review_reason: null,
} as const;

/** Opens it on the page of a member who heard of it. */
export function openIncident(setting: Setting, page: Page, player: Player, facts: { supplierId: string; title: string; serviceIds: readonly string[] }): Incident {
  const { organisation, stage } = setting;
  const incident = { id: stage.newId(page.at), supplier_id: facts.supplierId };
  put(page, 'incident', { ...nothingYet, ...incident, organisation_id: organisation.id, title: facts.title, origin: 'member', learned_at: page.at, opened_at: page.at, opened_by_member_id: player.memberId });
  for (const serviceId of facts.serviceIds) put(page, 'incident_service', { organisation_id: organisation.id, incident_id: incident.id, supplied_service_id: serviceId, supplier_id: facts.supplierId });
  writeLine(setting, page, incident, player, { kind: 'opened', text: facts.title });
  page.events.push({ type: 'incident.opened', subject: { kind: 'incident', id: incident.id }, data: { supplierId: facts.supplierId, origin: 'member', learnedAt: page.at, serviceIds: facts.serviceIds }, personal: { title: facts.title } });
  return incident;
}

export function noteLine(setting: Setting, page: Page, incident: Incident, player: Player, kind: 'note' | 'decision', text: string): void {
  const entryId = writeLine(setting, page, incident, player, { kind, text });
  page.events.push({ type: 'incident.noted', subject: { kind: 'incident', id: incident.id }, data: { supplierId: incident.supplier_id, entryId, kind, happenedAt: page.at, corrects: null }, personal: { text } });
}

/** What a person judged, with the row as it then stands. */
export function judge(setting: Setting, page: Page, incident: Incident, player: Player, significance: 'significant' | 'not_significant', reason: string): void {
  const awareAt = significance === 'significant' ? page.at : null;
  page.patches.push({ table: 'incident', ids: [incident.id], set: { significance, aware_at: awareAt } });
  const entryId = writeLine(setting, page, incident, player, { kind: 'judged', text: reason, data: { significance, awareAt } });
  page.events.push({ type: 'incident.judged', subject: { kind: 'incident', id: incident.id }, data: { supplierId: incident.supplier_id, entryId, significance, awareAt }, personal: { reason } });
}
