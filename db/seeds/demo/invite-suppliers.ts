import type { Actor } from '#app/domain/access/scope.ts';
import { addMonths } from '#app/domain/calendar/calendar-date.ts';
import { addMilliseconds } from '#app/domain/calendar/instant.ts';
import { askedService, type Asked } from '#app/domain/invitation/asked.ts';
import { linkExpiry } from '#app/domain/invitation/link-life.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import type { Level } from '#app/domain/level/method.ts';
import type { InvitationTable } from '#db/schema/invitation.ts';
import { answersFor } from './answers.ts';
import { put, type Page } from './book.ts';
import { weekly, type Setting } from './stage.ts';
import { invited, type Story } from './stories.ts';
import type { InPlay } from './supplier-in-play.ts';
import { familyNames, givenNames } from './words.ts';

export interface Invited {
  readonly one: InPlay;
  readonly invitation: InvitationTable;
  readonly daysAgo: number;
  /** Who holds the link. */
  readonly holder: Actor;
}

/** Stories that are still running: how many days ago the link went out, at least and at most. */
const recently: Partial<Record<Story, readonly [number, number]>> = {
  asked: [4, 70],
  link_expired: [100, 140],
  revoked: [22, 40],
  question: [14, 40],
  contest: [14, 40],
  waiting: [16, 50],
  waiting_other: [16, 50],
  by_rule: [26, 60],
  refused: [26, 60],
  undecided_asked: [10, 60],
  agreed: [20, 120],
};

function inviteDay(setting: Setting, { sketch, classifiedDay }: InPlay): number {
  const { chance } = setting.stage;
  const range = recently[sketch.story];
  if (range) return Math.max(2, weekly(setting.stage.today, Math.min(chance.between(...range), classifiedDay - 3)));
  return Math.max(weekly(setting.stage.today, classifiedDay - chance.between(1, 21)), 9);
}

/** Sends a link to everyone whose story has one. */
export function inviteSuppliers(setting: Setting, inPlay: readonly InPlay[]): Invited[] {
  return inPlay.filter(({ sketch }) => invited.includes(sketch.story)).map((one) => inviteOne(setting, one));
}

function inviteOne(setting: Setting, one: InPlay): Invited {
  const { stage, members, organisation } = setting;
  const { actor, memberId } = members.procurement;
  const daysAgo = inviteDay(setting, one);
  const page = setting.page(setting.at(daysAgo, '10:05'), actor);
  const contact = addContact(setting, page, one);
  const asked = whatIsAsked(setting, one, daysAgo);
  const [first] = asked.services;
  const invitation: InvitationTable = {
    organisation_id: organisation.id,
    id: stage.newId(page.at),
    supplier_id: one.supplier.id,
    contact_id: contact.id,
    email: contact.email,
    contact_name: contact.name,
    locale: 'nl',
    // Not the digest of any secret: nobody can know a link that was never made.
    token_hash: Buffer.from(stage.chance.bytes(32)).toString('hex'),
    asked_json: JSON.stringify(asked),
    lowest: first?.lowest ?? 'none',
    highest: first?.highest ?? 'none',
    created_at: page.at,
    created_by_member_id: memberId,
    expires_at: linkExpiry(page.at),
    opened_at: null,
    answered_at: null,
    revoked_at: null,
    company_id: null,
  };
  put(page, 'invitation', { ...invitation });
  page.events.push({
    type: 'invitation.sent',
    subject: { kind: 'invitation', id: invitation.id },
    data: { supplierId: one.supplier.id, lowest: invitation.lowest, highest: invitation.highest, isProvisional: asked.isProvisional, expiresAt: invitation.expires_at },
    personal: { name: contact.name, email: contact.email },
  });
  if (one.sketch.story === 'revoked') revoke(setting, invitation, daysAgo - 5);
  return { one, invitation, daysAgo, holder: { kind: 'supplier', invitationId: invitation.id, name: contact.name } };
}

function revoke(setting: Setting, invitation: InvitationTable, daysAgo: number): void {
  const page = setting.page(setting.at(daysAgo, '11:50'), setting.members.procurement.actor);
  page.patches.push({ table: 'invitation', ids: [invitation.id], set: { revoked_at: page.at } });
  page.events.push({ type: 'invitation.revoked', subject: { kind: 'invitation', id: invitation.id }, data: { supplierId: invitation.supplier_id } });
}

function addContact(setting: Setting, page: Page, one: InPlay): NonNullable<InPlay['contact']> {
  const { chance } = setting.stage;
  const name = `${chance.pick(givenNames)} ${chance.pick(familyNames)}`;
  const domain = one.supplier.name_key.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const email = `${name.split(' ')[0]?.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '')}@${domain}.example`;
  // Numbers that the Dutch regulator keeps free for films and examples do not exist: 000 is nobody's.
  const phone = `+31 20 000 ${chance.between(1000, 9999)}`;
  const id = setting.stage.newId(page.at);
  const role = one.level === 'QM30' ? 'security' : 'contract';
  put(page, 'contact', { organisation_id: setting.organisation.id, id, supplier_id: one.supplier.id, name, role, email, phone, locale: 'nl', reachable: null, is_primary: 1, created_at: page.at });
  page.events.push({ type: 'contact.added', subject: { kind: 'contact', id }, data: { supplierId: one.supplier.id, role, isPrimary: true }, personal: { name, email, phone } });
  one.contact = { id, name, email, phone };
  return one.contact;
}

const monthsGiven: Record<Level, number> = { none: 6, QM10: 6, QM20: 9, QM30: 12 };

function whatIsAsked(setting: Setting, one: InPlay, daysAgo: number): Asked {
  const { organisation, members, methodNumber } = setting;
  const kindId = one.sketch.trade?.kindId ?? '';
  const services = one.services.map((service, index) => askedService(service.name, defaultMethod, answersFor(kindId, index === 0 ? one.level : 'QM10')));
  const [first] = services;
  return {
    format: 1,
    client: organisation.name,
    entityClass: organisation.entity_class,
    contact: { name: members.procurement.name, phone: '+31 20 000 1234', email: members.procurement.email },
    ownReference: one.supplier.own_reference,
    underCbw: true,
    isProvisional: methodNumber === null,
    wantedOn: addMonths(setting.day(daysAgo), monthsGiven[first?.lowest ?? 'none']),
    services,
  };
}

/** A few minutes later: what follows from an answer, in another chain or by another hand. */
export const minutesAfter = (at: string, minutes: number): string => addMilliseconds(at, minutes * 60_000);
