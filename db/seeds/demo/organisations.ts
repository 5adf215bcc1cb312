import type { Actor } from '#app/domain/access/scope.ts';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import type { MemberTable } from '#db/schema/member.ts';
import type { OrganisationTable } from '#db/schema/organisation.ts';
import type { PersonTable } from '#db/schema/person.ts';
import { put } from './book.ts';
import { momentOf, organisationChain, type Player, type Setting, type Stage } from './stage.ts';
import { familyNames, givenNames } from './words.ts';

/** Days ago that the history begins: about eighteen months. */
export const firstDay = 548;

type Facts = Pick<OrganisationTable, 'slug' | 'name' | 'entity_class' | 'sector_number' | 'legal_regime' | 'contracting_authority'>;

interface Definition {
  facts: Facts;
  units: readonly [string, string, string];
  trades: 'water' | 'hospital';
  incidentPhone: string;
  /** Days ago; null: nobody has adopted it, every level is provisional. */
  methodAdopted: number | null;
}

export const definitions: readonly Definition[] = [
  {
    facts: { slug: 'drinkwater-nergenshuizen', name: 'Drinkwaterbedrijf Nergenshuizen', entity_class: 'essential', sector_number: 6, legal_regime: 'cbw', contracting_authority: 1 },
    units: ['Zuivering en winning', 'Leidingnet', 'Bedrijfsvoering'],
    trades: 'water',
    incidentPhone: '+31 20 000 01 12',
    methodAdopted: 547,
  },
  {
    facts: { slug: 'ziekenhuis-verzonnendam', name: 'Ziekenhuis Verzonnendam', entity_class: 'essential', sector_number: 5, legal_regime: 'cbw', contracting_authority: 0 },
    units: ['Zorg', 'Diagnostiek', 'Facilitair en ICT'],
    trades: 'hospital',
    incidentPhone: '+31 30 000 01 12',
    methodAdopted: null,
  },
];

/** The visitor: the one CISO of both, so that looking around needs no second sign-in. */
export const visitor = { name: 'Sanne Voorbeeld', email: 'sanne.voorbeeld@ketenmark.example' } as const;

const roles = {
  admin: { role: 'admin', canApprove: 0, limited: 0 },
  ciso: { role: 'ciso', canApprove: 1, limited: 0 },
  procurement: { role: 'procurement', canApprove: 0, limited: 0 },
  /** Buys for one unit and sees only that. */
  site: { role: 'procurement', canApprove: 0, limited: 1 },
  viewer: { role: 'viewer', canApprove: 0, limited: 0 },
} as const;
type RoleKey = keyof typeof roles;

/** Everybody once: the visitor, and four per organisation. */
export function makePersons(stage: Stage): { visitor: PersonTable; others: PersonTable[] } {
  const at = momentOf(stage.today, firstDay, '07:00');
  const person = (name: string, email: string): PersonTable => ({ id: stage.newId(at), name, email, locale: null, password_hash: null, created_at: at, anonymised_at: null });
  const surnames = stage.chance.shuffled(familyNames);
  const given = stage.chance.shuffled(givenNames.filter((name) => !visitor.name.startsWith(name)));
  const others = definitions.flatMap(({ facts }, which) =>
    (Object.keys(roles) as RoleKey[])
      .filter((key) => key !== 'ciso')
      .map((_, index) => {
        const name = `${given[which * 4 + index]} ${surnames[which * 4 + index]}`;
        return person(name, `${name.toLowerCase().normalize('NFD').replace(/[^a-z ]/g, '').replaceAll(' ', '.')}@${facts.slug}.example`);
      }),
  );
  return { visitor: person(visitor.name, visitor.email), others };
}

/** Sets up one organisation: its facts, units, members, and the adopted method if there is one. */
export function openSetting(stage: Stage, definition: Definition, persons: { visitor: PersonTable; others: readonly PersonTable[] }): Setting {
  const { today } = stage;
  const at = (daysAgo: number, time: string) => momentOf(today, daysAgo, time);
  const founded = at(firstDay, '07:30');
  const organisation: OrganisationTable = {
    id: stage.newId(founded),
    ...definition.facts,
    subsector_code: null,
    country: 'NL',
    time_zone: 'Europe/Amsterdam',
    locale: 'nl',
    incident_phone: definition.incidentPhone,
    evidence_keep_years: null,
    mail_keep_days: null,
    is_demo: 1,
    created_at: founded,
  };
  const [admin, procurement, site, viewer] = persons.others;
  const played = { admin, ciso: persons.visitor, procurement, site, viewer } as Record<RoleKey, PersonTable>;
  const members = Object.fromEntries(Object.entries(played).map(([key, person]) => [key, player(stage, person, founded)])) as Setting['members'];
  const setting: Setting = {
    stage,
    organisation,
    domain: `${organisation.slug}.example`,
    members,
    unitIds: [stage.newId(founded), stage.newId(founded), stage.newId(founded)],
    methodNumber: definition.methodAdopted === null ? null : 1,
    at,
    day: (daysAgo) => addDays(today, -daysAgo),
    page: (moment, actor) => stage.book.on(moment, organisationChain(organisation.id), actor),
  };
  writeFounding(setting, definition.units);
  if (definition.methodAdopted !== null) writeAdoption(setting, definition.methodAdopted);
  return setting;
}

function player(stage: Stage, person: PersonTable, at: string): Player {
  const memberId = stage.newId(at);
  const actor: Actor = { kind: 'member', memberId, personId: person.id };
  return { memberId, personId: person.id, name: person.name, email: person.email, actor };
}

function writeFounding(setting: Setting, units: readonly string[]): void {
  const { organisation, members, unitIds, stage } = setting;
  const page = setting.page(organisation.created_at, members.admin.actor);
  const { id, slug, name, country } = organisation;
  page.events.push({
    type: 'organisation.created',
    subject: { kind: 'organisation', id },
    data: {
      slug,
      name,
      entityClass: organisation.entity_class,
      sectorNumber: organisation.sector_number,
      subsectorCode: organisation.subsector_code,
      country,
      timeZone: organisation.time_zone,
      legalRegime: organisation.legal_regime,
      contractingAuthority: organisation.contracting_authority === 1,
      isDemo: true,
    },
  });
  units.forEach((unit, index) => {
    const unitId = unitIds[index] ?? stage.newId(organisation.created_at);
    put(page, 'unit', { organisation_id: id, id: unitId, name: unit, created_at: organisation.created_at });
    page.events.push({ type: 'unit.created', subject: { kind: 'unit', id: unitId }, data: { name: unit } });
  });
  for (const key of Object.keys(roles) as RoleKey[]) {
    const { role, canApprove, limited } = roles[key];
    const { memberId, personId, name: memberName, email } = members[key];
    const member: MemberTable = { organisation_id: id, id: memberId, person_id: personId, role, can_approve: canApprove, is_unit_limited: limited, joined_at: organisation.created_at, removed_at: null };
    put(page, 'member', member);
    if (limited) put(page, 'member_unit', { organisation_id: id, member_id: memberId, unit_id: unitIds[2] });
    page.events.push({
      type: 'member.joined',
      subject: { kind: 'member', id: memberId },
      data: { role, canApprove: canApprove === 1, invitationId: null },
      personal: { name: memberName, email },
    });
  }
}

function writeAdoption(setting: Setting, daysAgo: number): void {
  const { organisation, members, stage } = setting;
  const at = setting.at(daysAgo, '13:00');
  const page = setting.page(at, members.ciso.actor);
  const id = stage.newId(at);
  const method = JSON.stringify(defaultMethod);
  const facts = { number: 1, name: 'Standaardmethode', effective_on: setting.day(daysAgo) };
  put(page, 'method_version', { organisation_id: organisation.id, id, ...facts, method_json: method, adopted_by_member_id: members.ciso.memberId, recorded_at: at });
  page.events.push({
    type: 'method.adopted',
    subject: { kind: 'method_version', id },
    data: { number: 1, name: facts.name, effectiveOn: facts.effective_on, sha256: stage.sha256(new TextEncoder().encode(method)) },
  });
}
