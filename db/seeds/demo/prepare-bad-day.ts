import { put } from './book.ts';
import type { Invited } from './invite-suppliers.ts';
import type { Setting } from './stage.ts';

interface Way {
  area: 'it' | 'ot' | 'physical' | 'edi';
  scope: string;
}

export interface Preparation {
  daysAgo: number;
  hours: number;
  nightDesk: string;
  ways: readonly Way[];
  process: string;
  substitutability: 'not_substitutable' | 'highly_complex' | 'medium' | 'easy';
  alternatives: 'yes' | 'no';
  fallback: string;
}

/** What a careful organisation records before anything happens: whom to call at night, every way in, what is left without it. */
export function prepareBadDay(setting: Setting, { one }: Invited, made: Preparation): { accessIds: string[] } {
  const { stage, organisation, members } = setting;
  const page = setting.page(setting.at(made.daysAgo, '13:20'), members.ciso.actor);
  const supplierId = one.supplier.id;
  const contactId = stage.newId(page.at);
  const phone = `+31 20 000 ${8_000 + made.daysAgo}`;
  put(page, 'contact', { organisation_id: organisation.id, id: contactId, supplier_id: supplierId, name: made.nightDesk, role: 'incident', email: null, phone, locale: null, reachable: 'always', is_primary: 0, created_at: page.at });
  page.events.push({ type: 'contact.added', subject: { kind: 'contact', id: contactId }, data: { supplierId, role: 'incident', isPrimary: false }, personal: { name: made.nightDesk, phone } });
  page.patches.push({ table: 'supplier', ids: [supplierId], set: { notification_hours: made.hours, updated_at: page.at } });
  page.events.push({ type: 'supplier.changed', subject: { kind: 'supplier', id: supplierId }, data: { changes: { notification_hours: { from: null, to: made.hours } } } });
  const [service] = one.services;
  if (service) {
    const set = { process_supported: made.process, substitutability: made.substitutability, alternatives: made.alternatives, fallback: made.fallback };
    page.patches.push({ table: 'supplied_service', ids: [service.id], set });
    const changes = Object.fromEntries(Object.entries(set).map(([field, to]) => [field, { from: null, to }]));
    page.events.push({ type: 'service.changed', subject: { kind: 'supplied_service', id: service.id }, data: { supplierId, changes } });
  }
  const grantedBy = members.ciso.name;
  const accessIds = made.ways.map(({ area, scope }) => {
    const id = stage.newId(page.at);
    const sinceOn = setting.day(made.daysAgo);
    put(page, 'access', { organisation_id: organisation.id, id, supplier_id: supplierId, supplied_service_id: null, area, scope, granted_by: grantedBy, since_on: sinceOn, until_on: null, recorded_at: page.at, ended_at: null });
    page.events.push({ type: 'access.granted', subject: { kind: 'access', id }, data: { supplierId, serviceId: null, area, scope, sinceOn, untilOn: null }, personal: { grantedBy } });
    return id;
  });
  return { accessIds };
}
