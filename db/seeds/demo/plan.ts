import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { OrganisationTable } from '#db/schema/organisation.ts';
import type { PersonTable } from '#db/schema/person.ts';
import { answerRequests, enterOwnCertificates } from './answer-requests.ts';
import type { Page } from './book.ts';
import { castOf, Names, sharedCompanies, type SharedCompany, type Sketch } from './cast.ts';
import { classifySuppliers } from './classify-suppliers.ts';
import { importSuppliers } from './import-suppliers.ts';
import { inviteSuppliers } from './invite-suppliers.ts';
import { listIssuers } from './list-issuers.ts';
import { definitions, makePersons, openSetting } from './organisations.ts';
import { openStage, weekly, type Setting, type Sha256, type Stage } from './stage.ts';
import type { Story } from './stories.ts';
import { askAround } from './ask-around.ts';
import { sufferIncidents } from './suffer-incidents.ts';
import { tradesOf } from './trades.ts';
import { triageSuppliers } from './triage-suppliers.ts';
import { writeContracts } from './write-contracts.ts';

/** Everything that is to be written, and in which order. */
export interface DemoPlan {
  visitor: PersonTable;
  persons: PersonTable[];
  organisations: OrganisationTable[];
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
  const organisations = definitions.map((definition, index) => {
    const staff = persons.others.slice(index * perOrganisation, (index + 1) * perOrganisation);
    const setting = openSetting(stage, definition, { visitor: persons.visitor, others: staff });
    writeHistory(setting, castOf(stage.chance, names, tradesOf[definition.trades], sharedBy(stage, shared)));
    return setting.organisation;
  });
  return { visitor: persons.visitor, persons: [persons.visitor, ...persons.others], organisations, pages: stage.book.pages(), files: stage.files };
}

/** For the second client only those that have something to show by then. */
function sharedBy(stage: Stage, shared: readonly SharedCompany[]): readonly SharedCompany[] {
  if (stage.companies.size === 0) return shared;
  return shared.filter(({ kvkNumber }) => (stage.companies.get(kvkNumber ?? '')?.company.sharedDay ?? 0) > 30);
}

function writeHistory(setting: Setting, cast: readonly Sketch[]): void {
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
  listIssuers(setting);
}
