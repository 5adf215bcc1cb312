import { isTriageReason, triageReasonNames } from '#app/domain/register/triage.ts';
import type { CoveragePeriod } from '#app/domain/register/standing.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import type { SupplierPageData } from './load-supplier-page.server.ts';
import type { supplierPageMessages } from './messages.ts';

type Words = Bound<(typeof supplierPageMessages)['en']>['sentence'];
type Facts = Pick<SupplierPageData, 'facts' | 'services' | 'current' | 'gapSince' | 'heldUntil' | 'today'>;

/** Where we stand with a supplier, in one true sentence: what it needs and why; what it holds; since when there is a gap. */
export function standingSentence(data: Facts, t: Words, locale: Locale): string {
  const { facts, current } = data;
  const reason = isTriageReason(facts.triageReason) ? triageReasonNames[facts.triageReason][locale].toLowerCase() : facts.triageReason;
  if (facts.triage === 'not_a_supplier') return `${t.notASupplier({ reason })}.`;
  if (!current || facts.triage === 'untriaged') return `${t.untriaged}.`;
  if (current.state === 'not_required') return `${notRequired(data, t, reason)}.`;
  if (data.services.every((service) => service.classified === null)) return `${t.unclassified}.`;
  return `${[needs(data, current, t, locale), ...holds(current, data, t)].join('; ')}.`;
}

function notRequired({ facts, services, today }: Facts, t: Words, reason: string | null): string {
  if (services.every((service) => service.endedOn !== null && service.endedOn < today)) return t.ended;
  return facts.triage === 'no_relevant_dependency' ? t.noDependency({ reason }) : t.needsNothing;
}

function needs({ services }: Facts, { lowest, highest }: CoveragePeriod, t: Words, locale: Locale): string {
  if (lowest === 'none') return t.mayNeed({ highest });
  if (lowest !== highest) return t.needsRange({ lowest, highest });
  const deciding = services.find((service) => service.endedOn === null && service.lowest === lowest);
  const because = deciding?.reasons[0]?.reason[locale] ?? null;
  return t.needs({ level: lowest, because: because && asClause(because) });
}

/** A sentence as it reads after a colon. */
const asClause = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');

function holds({ state, held, proofUntil, agreedOn }: CoveragePeriod, { gapSince, heldUntil, today }: Facts, t: Words): string[] {
  const clauses: string[] = [];
  const until = state === 'certified' ? proofUntil : heldUntil;
  if (state === 'accepted_otherwise' && proofUntil) clauses.push(t.otherProofUntil({ date: proofUntil }));
  else if (held !== 'none' && until) clauses.push(t.holdsUntil({ level: held, date: until }));
  else if (!proofUntil) clauses.push(t.holdsNothing);
  if (proofUntil && proofUntil < today) clauses.push(t.lapsed({ date: proofUntil }));
  if (gapSince) clauses.push(t.gapSince({ date: gapSince }));
  if (agreedOn && state === 'gap_agreed') clauses.push(t.agreed({ date: agreedOn }));
  if (agreedOn && state === 'gap') clauses.push(t.promisePassed({ date: agreedOn }));
  return clauses;
}
