import type { LocalText } from '../language/local-text.ts';
import type { SupplierKind } from './categories.ts';
import { findKind } from './categories.ts';
import { foldDraft, type FoldedDraft } from './keywords.ts';
import { benefits, generalNeeds, grants, looksLikePerson, namesATrade, namesNobody, privatePersons, publicBodies, refunds, sellsDespiteItsName, staffCosts, taxesAndFines, taxOffices } from './triage-keywords.ts';

export const triageOutcomes = ['not_a_supplier', 'no_relevant_dependency', 'to_classify'] as const;
export type TriageOutcome = (typeof triageOutcomes)[number];

export const triageReasons = {
  not_a_supplier: ['no_name', 'tax_office', 'public_body', 'grant', 'benefit', 'refund', 'tax_or_fine', 'staff', 'private_person', 'own_group', 'other_payee'],
  no_relevant_dependency: ['general_needs', 'no_dependency'],
  to_classify: ['kind_known', 'nothing_known'],
} as const satisfies Record<TriageOutcome, readonly string[]>;
export type TriageReason = (typeof triageReasons)[TriageOutcome][number];

/** The reasons in words, wherever one is shown. */
export const triageReasonNames: Readonly<Record<TriageReason, LocalText>> = {
  no_name: { en: 'Redacted or nameless payee', nl: 'Onleesbaar gemaakte of naamloze ontvanger' },
  tax_office: { en: 'Tax or social security office', nl: 'Belastingdienst of uitvoeringsinstantie' },
  public_body: { en: 'Council or other public body', nl: 'Gemeente of andere overheid' },
  grant: { en: 'Grant or contribution', nl: 'Subsidie of bijdrage' },
  benefit: { en: 'Benefit or allowance', nl: 'Uitkering of toeslag' },
  refund: { en: 'Refund or deposit', nl: 'Terugbetaling of waarborgsom' },
  tax_or_fine: { en: 'Tax, levy or fine', nl: 'Belasting, heffing of boete' },
  staff: { en: 'Staff cost', nl: 'Personeelskosten' },
  private_person: { en: 'Private person', nl: 'Particulier' },
  own_group: { en: 'Internal posting', nl: 'Interne boeking' },
  other_payee: { en: 'Other payee', nl: 'Andere ontvanger' },
  general_needs: { en: 'General needs, bought elsewhere tomorrow', nl: 'Algemene behoefte, morgen ergens anders te koop' },
  no_dependency: { en: 'Nothing of ours depends on it', nl: 'Er hangt niets van af' },
  kind_known: { en: 'Its kind is known', nl: 'De soort leverancier is bekend' },
  nothing_known: { en: 'Nothing is known yet', nl: 'Er is nog niets bekend' },
};

export function isTriageReason(value: unknown): value is TriageReason {
  return typeof value === 'string' && Object.hasOwn(triageReasonNames, value);
}

/** What is known of a payee before anybody looked at it. */
export interface TriageDraft {
  readonly name: string;
  /** Spending categories of the purchasing system; largest first. */
  readonly spendCategories: readonly string[];
  /** Kinds that a person chose or `proposeKinds` found. */
  readonly kindIds: readonly string[];
}

export interface TriageProposal {
  readonly outcome: TriageOutcome;
  readonly reason: TriageReason;
}

const propose = (outcome: TriageOutcome, reason: TriageReason): TriageProposal => ({ outcome, reason });

/**
 * Proposes what to do with a payee from its name and spending categories. Only a proposal: nothing counts until a person
 * confirms it. Our design.
 *
 * A category counts against being a supplier only when all its categories do: who gets a grant may also be a contractor.
 */
export function proposeTriage(draft: TriageDraft): TriageProposal {
  const folded = foldDraft(draft.name, draft.spendCategories);
  const byName = payeeByName(draft.name, folded);
  if (byName) return propose('not_a_supplier', byName);
  const byCategory = payeeByCategory(draft.name, folded);
  if (byCategory) return propose('not_a_supplier', byCategory);
  const kinds = draft.kindIds.map(findKind).filter((kind): kind is SupplierKind => kind !== null);
  const isIct = kinds.some((kind) => kind.ictByNature);
  if (!isIct && folded.categories.length > 0 && folded.categories.every(generalNeeds)) return propose('no_relevant_dependency', 'general_needs');
  return propose('to_classify', kinds.length > 0 ? 'kind_known' : 'nothing_known');
}

function payeeByName(name: string, folded: FoldedDraft): TriageReason | null {
  if (namesNobody(folded.name)) return 'no_name';
  if (taxOffices(folded.name)) return 'tax_office';
  if (publicBodies(folded.name) && !sellsDespiteItsName(folded.name)) return 'public_body';
  return looksLikePerson(name) && !namesATrade(name, folded.name) ? 'private_person' : null;
}

const payeeCategories: readonly (readonly [TriageReason, (folded: string) => boolean])[] = [
  ['staff', staffCosts],
  ['grant', grants],
  ['private_person', privatePersons],
  ['benefit', benefits],
  ['refund', refunds],
  ['tax_or_fine', taxesAndFines],
];

/** Who bears a trade in its name is no private person, whatever the payment was called. */
function payeeByCategory(name: string, folded: FoldedDraft): TriageReason | null {
  const isTrade = () => namesATrade(name, folded.name);
  const reasons = folded.categories.map((category) => payeeCategories.find(([reason, isIt]) => isIt(category) && !(reason === 'private_person' && isTrade()))?.[0] ?? null);
  return reasons.length > 0 && reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}
