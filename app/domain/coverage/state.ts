/**
 * What a supplier's proofs amount to, on a day.
 *
 * Precedence, worst first (our design). The worst supplied service makes the supplier:
 * - `gap`: a level is required, no proof meets it, and no date is agreed or the agreed date has passed;
 * - `gap_agreed`: the same, but the supplier has said by when, and that day has not passed;
 * - `undecided`: open answers leave a range, and no proof meets its highest level. It stands below the gaps because
 *   whatever the answers turn out to be, a supplier with another service in a gap stays in that gap;
 * - `accepted_otherwise`: covered by other proof, by a recorded decision with an end date;
 * - `certified`: covered by a verified NIS2 Quality Mark certificate;
 * - `not_required`: decided that no level is required, or nothing is supplied on that day;
 * - `not_a_supplier`: outside every denominator; a property of the supplier, never of one service.
 */
export const coverageStates = [
  'gap',
  'gap_agreed',
  'undecided',
  'accepted_otherwise',
  'certified',
  'not_required',
  'not_a_supplier',
] as const;
export type CoverageState = (typeof coverageStates)[number];

/** The five states that a requirement can be in, in the order in which a bar is drawn: covered first. */
export const requiredStates = ['certified', 'accepted_otherwise', 'gap_agreed', 'gap', 'undecided'] as const;
export type RequiredState = (typeof requiredStates)[number];

const rank = new Map<CoverageState, number>(coverageStates.map((state, index) => [state, index]));

/** Negative when `a` is worse than `b`. */
export function compareStates(a: CoverageState, b: CoverageState): number {
  return (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
}

/** Whether proofs meet what is required. */
export function isCovered(state: CoverageState): boolean {
  return state === 'certified' || state === 'accepted_otherwise';
}

/** Whether something may be required that no proof meets: the states that somebody must act on. */
export function isUncovered(state: CoverageState): boolean {
  return state === 'gap' || state === 'gap_agreed' || state === 'undecided';
}

export function isCoverageState(value: unknown): value is CoverageState {
  return typeof value === 'string' && rank.has(value as CoverageState);
}
