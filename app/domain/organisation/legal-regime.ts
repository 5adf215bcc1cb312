/**
 * Which text of the law an organisation follows: the Dutch Cyberbeveiligingswet with its Besluit, Implementing
 * Regulation (EU) 2024/2690 for digital entities, both, or the law of another Member State.
 */
export const legalRegimes = ['cbw', 'reg_2024_2690', 'both', 'other'] as const;
export type LegalRegime = (typeof legalRegimes)[number];

/** As an entity was told or has found itself: Directive (EU) 2022/2555, Article 3. Never computed here. */
export const entityClasses = ['essential', 'important'] as const;
export type EntityClass = (typeof entityClasses)[number];
