import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { OrganisationTable } from '#db/schema/organisation.ts';
import type { PersonTable } from '#db/schema/person.ts';
import { answerRequests, enterOwnCertificates } from './answer-requests.ts';
import type { InPlay } from './supplier-in-play.ts';
import type { Page } from './book.ts';
import { castOf, Names, sharedCompanies, type SharedCompany, type Sketch } from './cast.ts';
import { classifySuppliers } from './classify-suppliers.ts';
import { importSuppliers } from './import-suppliers.ts';
import { inviteSuppliers } from './invite-suppliers.ts';
import { definitions, makePersons, openSetting } from './organisations.ts';
import { openStage, weekly, type Setting, type Sha256, type Stage } from './stage.ts';
import type { Story } from './stories.ts';
import { askAround } from './ask-around.ts';
import { sufferIncidents } from './suffer-incidents.ts';
import { tradesOf } from './trades.ts';
import { triageSuppliers } from './triage-suppliers.ts';
import { writeContracts } from './write-contracts.ts';

/** One of the two organisations, for what goes on happening there: who works in it, and how each of its suppliers fares. */
export interface DemoPlace {
  organisation: OrganisationTable;
  members: Setting['members'];
  suppliers: readonly DemoSupplier[];
}

export interface DemoSupplier {
  id: string;
  name: string;
  story: Story;
  level: InPlay['level'];
  /** When it was asked; null: never. */
  invitedAt: string | null;
  /** When its proof was judged; null: never, so far. */
  judgedAt: string | null;
}

/** A company that has shared its certificate with both organisations, first with one, later with the other. */
export interface SharedTwice {
  companyId: string;
  certificateId: string;
  first: SharedWith;
  second: SharedWith;
}
interface SharedWith {
  organisationId: string;
  supplierId: string;
  shareId: string;
  at: string;
}

/** Everything that is to be written, and in which order. */
export interface DemoPlan {
  visitor: PersonTable;
  persons: PersonTable[];
  organisations: OrganisationTable[];
  places: DemoPlace[];
  sharedTwice: SharedTwice[];
  /** In the order of time. */
  pages: Page[];
  /** Bytes of evidence by their digest. */
  files: Map<string, Uint8Array>;
}

/** Stories that begin with the last file, and those that need the first one because so much happened since. */
const newest: readonly Story[] = ['untriaged', 'unclassified'];
const oldest: readonly Story[] = ['expired', 'slipped', 'link_expired', 'expiring_30', 'expiring_60', 'expiring_90', 'ended'];

/**
 * Two invented organisations with eighteen months of history up to `today`, some three hundred suppliers each, some of
 * them shared, in every state. The same day and seed give the same plan.
 */
export function planDemo(today: CalendarDate, seed: number, sha256: Sha256): DemoPlan {
  const stage = openStage(today, seed, sha256);
  const names = new Names(1_001);
  const shared = sharedCompanies(stage.chance, names, 24);
  const persons = makePersons(stage);
  const perOrganisation = persons.others.length / definitions.length;
  const settings = definitions.map((definition, index) => {
    const staff = persons.others.slice(index * perOrganisation, (index + 1) * perOrganisation);
    const setting = openSetting(stage, definition, { visitor: persons.visitor, others: staff });
    const inPlay = writeHistory(setting, castOf(stage.chance, names, tradesOf[definition.trades], sharedBy(stage, shared)));
    return { organisation: setting.organisation, members: setting.members, inPlay };
  });
  const pages = stage.book.pages();
  const places = placesIn(pages, settings);
  const organisations = places.map((place) => place.organisation);
  return { visitor: persons.visitor, persons: [persons.visitor, ...persons.others], organisations, places, sharedTwice: sharedTwiceIn(pages), pages, files: stage.files };
}

function placesIn(pages: readonly Page[], settings: readonly (Omit<DemoPlace, 'suppliers'> & { inPlay: readonly InPlay[] })[]): DemoPlace[] {
  const invitedAt = new Map(pages.flatMap((page) => (page.rows.invitation ?? []).map((row) => [row.supplier_id, row.created_at])));
  const judgedAt = new Map(pages.flatMap((page) => (page.rows.verification ?? []).map((row) => [row.supplier_id, row.recorded_at])));
  return settings.map(({ inPlay, ...place }) => ({
    ...place,
    suppliers: inPlay.map(({ supplier: { id, legal_name: name }, sketch: { story }, level }) => ({ id, name, story, level, invitedAt: invitedAt.get(id) ?? null, judgedAt: judgedAt.get(id) ?? null })),
  }));
}

function sharedTwiceIn(pages: readonly Page[]): SharedTwice[] {
  const shares = pages.flatMap((page) => page.rows.share ?? []);
  const firstOf = new Map<string, (typeof shares)[number]>();
  const partOf = (share: (typeof shares)[number]): SharedWith => ({ organisationId: share.organisation_id, supplierId: share.supplier_id ?? '', shareId: share.id, at: share.consented_at });
  return shares.flatMap((share) => {
    const first = firstOf.get(share.company_id);
    if (!first) firstOf.set(share.company_id, share);
    return first ? [{ companyId: share.company_id, certificateId: share.certificate_id, first: partOf(first), second: partOf(share) }] : [];
  });
}

/** For the second client only those that have something to show by then. */
function sharedBy(stage: Stage, shared: readonly SharedCompany[]): readonly SharedCompany[] {
  if (stage.companies.size === 0) return shared;
  return shared.filter(({ kvkNumber }) => (stage.companies.get(kvkNumber ?? '')?.company.sharedDay ?? 0) > 30);
}

function writeHistory(setting: Setting, cast: readonly Sketch[]): InPlay[] {
  const { chance, today } = setting.stage;
  const year = Number(today.slice(0, 4));
  const isLate = (sketch: Sketch) => !newest.includes(sketch.story) && !oldest.includes(sketch.story) && chance.next() < 0.18;
  const late = cast.filter(isLate);
  const recent = cast.filter((sketch) => newest.includes(sketch.story));
  const early = cast.filter((sketch) => !late.includes(sketch) && !recent.includes(sketch));
  const inPlay = [
    ...importSuppliers(setting, { daysAgo: weekly(today, 546), fileName: `crediteuren-${year - 2}.csv`, year: year - 2 }, early, 70_001),
    ...importSuppliers(setting, { daysAgo: weekly(today, 365), fileName: `crediteuren-${year - 1}.csv`, year: year - 1 }, late, 75_001),
    ...importSuppliers(setting, { daysAgo: weekly(today, 14), fileName: `nieuwe-crediteuren-${year}.csv`, year }, recent, 78_001),
  ];
  triageSuppliers(setting, inPlay);
  classifySuppliers(setting, inPlay);
  const requests = inviteSuppliers(setting, inPlay);
  answerRequests(setting, requests);
  writeContracts(setting, inPlay, requests);
  enterOwnCertificates(setting, inPlay);
  sufferIncidents(setting, requests, { isOpen: setting.methodNumber !== null });
  askAround(setting, inPlay);
  return inPlay;
}
