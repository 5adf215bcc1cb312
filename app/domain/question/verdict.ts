/** What a supplier says of itself, the worst first. */
export const verdicts = ['affected', 'under_investigation', 'not_affected'] as const;
export type Verdict = (typeof verdicts)[number];
