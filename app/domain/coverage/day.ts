import type { CalendarDate } from '../calendar/calendar-date.ts';
import { allAreas, compareLevels, maxLevel, type Level, type RiskArea } from '../level/method.ts';
import { inForce, type AgreedDateFact, type ClassificationFact, type ServiceFact, type SupplierFacts } from './facts.ts';
import { holdsOn, lapsedBefore, proofWindows, unbrokenUntil, type ProofWindow } from './proof-window.ts';
import { compareStates, isCovered, isUncovered, type CoverageState } from './state.ts';

/** How one supplier stands on one day: the columns of a coverage interval that say something about the day. */
export interface DayCoverage {
  state: CoverageState;
  lowest: Level;
  highest: Level;
  held: Level;
  proofUntil: CalendarDate | null;
  agreedOn: CalendarDate | null;
  suppliedServiceId: string | null;
  areas: string;
}

/** Facts sorted by supplied service, so that a day is read without searching. */
export interface SupplierTimeline {
  facts: SupplierFacts;
  windows: readonly ProofWindow[];
  services: readonly { service: ServiceFact; classifications: ClassificationFact[]; windows: ProofWindow[] }[];
}

interface ServiceDay {
  serviceId: string;
  state: CoverageState;
  lowest: Level;
  highest: Level;
  proofUntil: CalendarDate | null;
  areas: readonly RiskArea[];
}

const highestOf = (levels: readonly Level[]): Level => levels.reduce(maxLevel, 'none');

export function supplierTimeline(facts: SupplierFacts): SupplierTimeline {
  const windows = proofWindows(facts);
  const services = facts.services.map((service) => ({
    service,
    classifications: facts.classifications.filter((fact) => fact.serviceId === service.id),
    windows: windows.filter((window) => window.serviceIds.includes(service.id)),
  }));
  return { facts, windows, services };
}

/** How the supplier stands on `day`, as we now know. Each supplied service first; the worst one makes the supplier. */
export function coverageOn(timeline: SupplierTimeline, day: CalendarDate): DayCoverage {
  const { facts } = timeline;
  if (facts.notASupplier) return { ...nothingRequired, state: 'not_a_supplier', held: 'none' };
  const held = highestOf(timeline.windows.filter((one) => one.state === 'certified' && holdsOn(one, day)).map((one) => one.level));
  const started = timeline.services.filter(({ service }) => service.startsOn <= day);
  const supplied = started.filter(({ service }) => !service.endsOn || service.endsOn >= day);
  const days = supplied.map((one) => serviceOn(one, day, inForce(facts.agreedDates, day)));
  const deciding = days.reduce<ServiceDay | null>((worst, one) => (worst && compareServices(worst, one) <= 0 ? worst : one), null);
  if (!deciding) return { ...(started.length ? nothingRequired : nothingKnown), held };
  const agreed = deciding.state === 'gap' || deciding.state === 'gap_agreed' ? inForce(facts.agreedDates, day) : null;
  return {
    state: deciding.state,
    lowest: highestOf(days.map((one) => one.lowest)),
    highest: highestOf(days.map((one) => one.highest)),
    held,
    proofUntil: proofUntilOf(deciding.state, days),
    agreedOn: agreed?.agreedOn ?? null,
    suppliedServiceId: deciding.serviceId,
    areas: allAreas.filter((area) => days.some((one) => one.areas.includes(area))).join(','),
  };
}

const nothingRequired = {
  state: 'not_required',
  lowest: 'none',
  highest: 'none',
  proofUntil: null,
  agreedOn: null,
  suppliedServiceId: null,
  areas: '',
} as const;
const nothingKnown = { ...nothingRequired, state: 'undecided', highest: 'QM30' } as const;

function serviceOn(one: SupplierTimeline['services'][number], day: CalendarDate, agreed: AgreedDateFact | null): ServiceDay {
  const decided = inForce(one.classifications, day);
  const { lowest, highest, areas } = decided ?? { lowest: 'none', highest: 'QM30', areas: [] };
  const base = { serviceId: one.service.id, lowest, highest, areas };
  if (highest === 'none') return { ...base, state: 'not_required', proofUntil: null };
  const meeting = one.windows.filter((window) => compareLevels(window.level, highest) >= 0);
  const today = meeting.filter((window) => holdsOn(window, day));
  if (today.length) {
    const state = today.some((window) => window.state === 'certified') ? 'certified' : 'accepted_otherwise';
    return { ...base, state, proofUntil: unbrokenUntil(meeting, day) };
  }
  const oncePossiblyEnough = one.windows.filter((window) => compareLevels(window.level, lowest) >= 0);
  const gap = agreed && agreed.agreedOn >= day ? 'gap_agreed' : 'gap';
  return { ...base, state: lowest === highest ? gap : 'undecided', proofUntil: lapsedBefore(oncePossiblyEnough, day) };
}

/** Worst state first; of equal states the service with the highest level, then the order of the register. */
function compareServices(a: ServiceDay, b: ServiceDay): number {
  return compareStates(a.state, b.state) || compareLevels(b.highest, a.highest) || compareLevels(b.lowest, a.lowest);
}

/** While covered: the proof that ends first among the services. While not: the last proof to lapse among those not covered. */
function proofUntilOf(state: CoverageState, days: readonly ServiceDay[]): CalendarDate | null {
  const ends = (matches: (state: CoverageState) => boolean) =>
    days.flatMap((one) => (matches(one.state) && one.proofUntil ? [one.proofUntil] : [])).sort();
  if (isCovered(state)) return ends(isCovered)[0] ?? null;
  if (isUncovered(state)) return ends(isUncovered).at(-1) ?? null;
  return null;
}
