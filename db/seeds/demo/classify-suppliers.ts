import { defaultMethod } from '#app/domain/level/default-method.ts';
import { deriveLevel } from '#app/domain/level/derive.ts';
import type { Answers } from '#app/domain/level/method.ts';
import { findKind } from '#app/domain/register/categories.ts';
import type { SuppliedServiceTable } from '#db/schema/supplied-service.ts';
import { answersFor, type Wanted } from './answers.ts';
import { put, type Page } from './book.ts';
import { weekly, type Player, type Setting } from './stage.ts';
import { classified, type Story } from './stories.ts';
import type { InPlay } from './supplier-in-play.ts';

interface Recorded {
  service: SuppliedServiceTable;
  answers: Answers;
  daysAgo: number;
  source: 'member' | 'triage';
  player: Player;
}

/** The row and its witness. */
export function writeClassification(setting: Setting, page: Page, { service, answers, daysAgo, source, player }: Recorded): void {
  const { lowest, highest, decidingRules } = deriveLevel(defaultMethod, answers);
  const rules = decidingRules.map((rule) => rule.id);
  const id = setting.stage.newId(page.at);
  const effectiveOn = setting.day(daysAgo);
  const { methodNumber } = setting;
  put(page, 'classification', {
    organisation_id: setting.organisation.id,
    id,
    supplier_id: service.supplier_id,
    supplied_service_id: service.id,
    answers_json: JSON.stringify(answers),
    source,
    source_id: null,
    effective_on: effectiveOn,
    recorded_at: page.at,
    recorded_by_member_id: player.memberId,
    superseded_at: null,
    method_number: methodNumber,
    lowest,
    highest,
    deciding_rules_json: JSON.stringify(rules),
  });
  page.events.push({
    type: 'classification.recorded',
    subject: { kind: 'supplied_service', id: service.id },
    data: { supplierId: service.supplier_id, classificationId: id, answers, source, effectiveOn, methodNumber, lowest, highest, decidingRules: rules },
  });
  page.covers.add(service.supplier_id);
}

const wantedBy: Partial<Record<Story, Wanted>> = { undecided: 'open', undecided_asked: 'open', none: 'none' };

function wantedLevel(setting: Setting, { sketch }: InPlay): Wanted {
  const { chance, companies } = setting.stage;
  const known = companies.get(sketch.kvkNumber ?? '');
  if (known) return known.company.level;
  const levels = sketch.trade?.levels ?? ['QM10'];
  const above = levels.filter((level) => level !== 'QM10');
  if (['held_too_low', 'accepted', 'accepted_ending', 'waiting_other', 'by_rule'].includes(sketch.story)) return above.includes('QM20') ? 'QM20' : (levels[0] ?? 'QM10');
  return wantedBy[sketch.story] ?? chance.pick(levels);
}

/** How long after the import a supplier is classified: long ago where much happened since. */
function classificationDay(setting: Setting, { registeredDay, sketch }: InPlay): number {
  const { chance } = setting.stage;
  if (['gap', 'undecided', 'candidate'].includes(sketch.story)) return chance.between(20, Math.min(160, registeredDay - 10));
  return Math.max(registeredDay - chance.between(12, 110), 12);
}

/** Answers the questions about every supplier whose story needs it, and records whose it is and what it may reach. */
export function classifySuppliers(setting: Setting, inPlay: readonly InPlay[]): void {
  for (const one of inPlay) {
    if (!classified.includes(one.sketch.story)) continue;
    one.level = wantedLevel(setting, one);
    one.classifiedDay = weekly(setting.stage.today, classificationDay(setting, one));
    const isProcurement = setting.stage.chance.next() < 0.7;
    const player = isProcurement ? setting.members.procurement : setting.members.ciso;
    const page = setting.page(setting.at(one.classifiedDay, isProcurement ? '09:40' : '14:20'), player.actor);
    describe(setting, page, one, player);
    const [first, second] = one.services;
    const kindId = one.sketch.trade?.kindId ?? '';
    if (first) writeClassification(setting, page, { service: first, answers: answersFor(kindId, one.level), daysAgo: one.classifiedDay, source: 'member', player });
    if (second) writeClassification(setting, page, { service: second, answers: answersFor(kindId, 'QM10'), daysAgo: one.classifiedDay, source: 'member', player });
    if (one.sketch.story === 'ended') endSupply(setting, one, player);
  }
}

/** Category, kind, owner, unit; the second service; what it may reach. */
function describe(setting: Setting, page: Page, one: InPlay, player: Player): void {
  const { trade, story } = one.sketch;
  if (!trade) return;
  const { chance } = setting.stage;
  const unitId = setting.unitIds[findKind(trade.kindId)?.ictByNature ? 2 : chance.between(0, 2)] ?? null;
  const status = story === 'candidate' ? 'candidate' : 'active';
  const set = { category_id: findKind(trade.kindId)?.categoryId ?? null, unit_id: unitId, owner_member_id: player.memberId, status, updated_at: page.at } as const;
  const changes = Object.fromEntries((['category_id', 'unit_id', 'owner_member_id', 'status'] as const).filter((field) => one.supplier[field] !== set[field]).map((field) => [field, { from: one.supplier[field], to: set[field] }]));
  page.patches.push({ table: 'supplier', ids: [one.supplier.id], set });
  put(page, 'supplier_kind', { organisation_id: setting.organisation.id, supplier_id: one.supplier.id, kind_id: trade.kindId });
  page.events.push({ type: 'supplier.changed', subject: { kind: 'supplier', id: one.supplier.id }, data: { changes, kinds: [trade.kindId] } });
  Object.assign(one.supplier, set);
  if (one.sketch.hasSecondService) addSecondService(setting, page, one);
  if (trade.access && chance.next() < 0.6) grantAccess(setting, page, one);
}

function addSecondService(setting: Setting, page: Page, one: InPlay): void {
  const { trade } = one.sketch;
  if (!trade) return;
  const service: SuppliedServiceTable = {
    organisation_id: setting.organisation.id,
    id: setting.stage.newId(page.at),
    supplier_id: one.supplier.id,
    name: trade.services[1],
    ict_kind: findKind(trade.kindId)?.ictByNature ? 'ict_service' : 'other',
    process_supported: null,
    substitutability: null,
    alternatives: null,
    fallback: null,
    created_at: page.at,
    ended_on: null,
  };
  one.services.push(service);
  put(page, 'supplied_service', service);
  page.events.push({
    type: 'service.added',
    subject: { kind: 'supplied_service', id: service.id },
    data: { supplierId: one.supplier.id, name: service.name, ictKind: service.ict_kind, processSupported: null },
  });
}

function grantAccess(setting: Setting, page: Page, one: InPlay): void {
  const access = one.sketch.trade?.access;
  if (!access) return;
  const id = setting.stage.newId(page.at);
  const { chance } = setting.stage;
  const sinceOn = setting.day(one.classifiedDay);
  const untilOn = chance.next() < 0.5 ? setting.day(chance.between(-500, 40)) : null;
  const grantedBy = setting.members.ciso.name;
  const facts = { supplierId: one.supplier.id, serviceId: null, area: access.area, scope: access.scope, sinceOn, untilOn };
  put(page, 'access', {
    organisation_id: setting.organisation.id,
    id,
    supplier_id: one.supplier.id,
    supplied_service_id: null,
    area: access.area,
    scope: access.scope,
    granted_by: grantedBy,
    since_on: sinceOn,
    until_on: untilOn,
    recorded_at: page.at,
    ended_at: null,
  });
  page.events.push({ type: 'access.granted', subject: { kind: 'access', id }, data: facts, personal: { grantedBy } });
}

/** Nothing is supplied any more since some weeks. */
function endSupply(setting: Setting, one: InPlay, player: Player): void {
  const day = weekly(setting.stage.today, Math.min(one.classifiedDay - 14, 70));
  const page = setting.page(setting.at(day, '16:45'), player.actor);
  const endedOn = setting.day(day);
  page.patches.push({ table: 'supplier', ids: [one.supplier.id], set: { status: 'ended', updated_at: page.at } });
  page.patches.push({ table: 'supplied_service', ids: one.services.map((service) => service.id), set: { ended_on: endedOn } });
  page.events.push({ type: 'supplier.changed', subject: { kind: 'supplier', id: one.supplier.id }, data: { changes: { status: { from: one.supplier.status, to: 'ended' } } } });
  for (const service of one.services) {
    page.events.push({ type: 'service.ended', subject: { kind: 'supplied_service', id: service.id }, data: { supplierId: one.supplier.id, endedOn } });
  }
  page.covers.add(one.supplier.id);
}
