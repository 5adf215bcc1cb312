import type { LocalText } from '../language/local-text.ts';

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
