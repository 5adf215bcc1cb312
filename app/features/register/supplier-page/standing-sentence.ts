import { isTriageReason, triageReasonNames } from '#app/domain/register/triage-reasons.ts';
import { isUncovered } from '#app/domain/coverage/state.ts';
import type { CoveragePeriod } from '#app/domain/register/standing.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import type { SupplierPageData } from './load-supplier-page.server.ts';
import type { standingMessages } from './standing-messages.ts';

type Words = Bound<(typeof standingMessages)['en']>;
type Facts = Pick<SupplierPageData, 'facts' | 'services' | 'current' | 'stateServiceId' | 'gapSince' | 'heldUntil' | 'notSharedSince' | 'outage' | 'today'>;

/** Where we stand with a supplier, in one true sentence: what it needs and why; what it holds; since when there is a gap. */
export function standingSentence(data: Facts, t: Words, locale: Locale): string {
  const { facts, services, today } = data;
  const reason = isTriageReason(facts.triageReason) ? triageReasonNames[facts.triageReason][locale].toLowerCase() : facts.triageReason;
  if (facts.triage === 'not_a_supplier') return `${t.notASupplier({ reason })}.`;
  const supplied = services.filter((service) => service.endedOn === null || service.endedOn >= today);
  if (services.length > 0 && supplied.length === 0) return `${t.ended}.`;
  const clauses = standing({ ...data, services: supplied }, t, { locale, reason });
  return `${[...clauses, ...lastDay(supplied, t), ...(facts.status === 'candidate' ? [t.candidate] : [])].join('; ')}.`;
}

/** Of what is supplied today. */
function standing(data: Facts, t: Words, { locale, reason }: { locale: Locale; reason: string | null }): string[] {
  const { facts, current, services } = data;
  if (!current) return [t.untriaged];
  if (facts.triage === 'untriaged') return [t.untriaged, ...holds(current, data, t)];
  if (current.state === 'not_required') return [facts.triage === 'no_relevant_dependency' ? t.noDependency({ reason }) : t.needsNothing];
  if (services.every((service) => service.classified === null)) return [t.unclassified, ...holds(current, data, t)];
  const held = holds(current, data, t);
  return [needs(data, current, t, locale), ...(held.length > 0 ? held : [t.holdsNothing]), ...unshared(current, data, t), ...gap(current, data, t)];
}

/** All that is supplied has a last day. */
function lastDay(supplied: Facts['services'], t: Words): string[] {
  const ends = supplied.map((service) => service.endedOn);
  const date = ends.every((end) => end !== null) ? ends.sort().at(-1) : null;
  return date ? [t.suppliesUntil({ date })] : [];
}

function needs({ services }: Facts, { lowest, highest }: CoveragePeriod, t: Words, locale: Locale): string {
  if (lowest === 'none') return t.mayNeed({ highest });
  if (lowest !== highest) return t.needsRange({ lowest, highest });
  const deciding = services.find((service) => service.lowest === lowest);
  const because = deciding?.reasons[0]?.reason[locale] ?? null;
  return t.needs({ level: lowest, service: nameAmong(services, deciding?.id ?? null), because: because && asClause(because) });
}

/** A service is named only where there are several. */
const nameAmong = (services: Facts['services'], id: string | null) => (services.length > 1 ? services.find((service) => service.id === id)?.name || null : null);

/** A sentence as it reads after a colon. */
const asClause = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');

function holds({ state, held, proofUntil }: CoveragePeriod, { heldUntil, outage, today }: Facts, t: Words): string[] {
  const until = state === 'certified' ? proofUntil : heldUntil;
  const ended = proofUntil && proofUntil < today ? [t.lapsed({ date: proofUntil })] : [];
  const lapsed = outage && isUncovered(state) ? [t.outOfForce[outage.kind]({ date: outage.since })] : ended;
  if (state === 'accepted_otherwise' && proofUntil) return [t.otherProofUntil({ date: proofUntil }), ...lapsed];
  return held !== 'none' && until ? [t.holdsUntil({ level: held, date: until }), ...lapsed] : lapsed;
}

/** Said where it is why there is a gap; beside other proof that holds it is history. */
function unshared({ state }: CoveragePeriod, { notSharedSince }: Facts, t: Words): string[] {
  return notSharedSince && (state === 'gap' || state === 'gap_agreed') ? [t.notShared({ date: notSharedSince })] : [];
}

function gap({ state, agreedOn }: CoveragePeriod, { gapSince, services, stateServiceId }: Facts, t: Words): string[] {
  return [
    ...(gapSince ? [t.gapSince({ date: gapSince, service: nameAmong(services, stateServiceId) })] : []),
    ...(agreedOn && state === 'gap_agreed' ? [t.agreed({ date: agreedOn })] : []),
    ...(agreedOn && state === 'gap' ? [t.promisePassed({ date: agreedOn })] : []),
  ];
}
