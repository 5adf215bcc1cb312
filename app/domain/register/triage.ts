import type { SupplierKind } from './categories.ts';
import { findKind } from './categories.ts';
import { foldDraft, type FoldedDraft } from './keywords.ts';
import { benefits, generalNeeds, grants, looksLikePerson, namesATrade, namesNobody, privatePersons, publicBodies, refunds, sellsDespiteItsName, staffCosts, taxesAndFines, taxOffices } from './triage-keywords.ts';
import type { TriageOutcome, TriageReason } from './triage-reasons.ts';

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
