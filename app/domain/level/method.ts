import type { LocalText } from '../language/local-text.ts';

/**
 * Levels of the NIS2 Quality Mark, low to high: QM10 Basic, QM20 Substantial, QM30 High (nis2qualitymark.eu/faq); `none`
 * means that no mark is required. That a higher certificate covers every lower requirement is our reading of “ladder”.
 */
export const levels = ['none', 'QM10', 'QM20', 'QM30'] as const;
export type Level = (typeof levels)[number];
export type QmLevel = Exclude<Level, 'none'>;
export const qmLevels = ['QM10', 'QM20', 'QM30'] as const satisfies readonly QmLevel[];

const rankOf: Record<Level, number> = { none: 0, QM10: 1, QM20: 2, QM30: 3 };

export function isLevel(value: unknown): value is Level {
  return typeof value === 'string' && Object.hasOwn(rankOf, value);
}

/** Negative when `a` is lower than `b`. */
export function compareLevels(a: Level, b: Level): number {
  return rankOf[a] - rankOf[b];
}

export function maxLevel(a: Level, b: Level): Level {
  return rankOf[a] >= rankOf[b] ? a : b;
}

/** The four risk areas of every screen, always in this order. */
export const riskAreas = ['it', 'ot', 'physical', 'edi'] as const;
export type FourRiskAreas = (typeof riskAreas)[number];
/** `general` holds what belongs to no single area: data, replaceability, impact, dependency. */
export type RiskArea = FourRiskAreas | 'general';
export const allAreas = [...riskAreas, 'general'] as const satisfies readonly RiskArea[];

export type InputId = string;
/** Input id to value id. A missing key is unknown, never “none”. */
export type Answers = Readonly<Partial<Record<InputId, string>>>;

export interface Value {
  readonly id: string;
  readonly label: LocalText;
}

/** One question. Its values run from low to high: a later one can never lower the level. */
export interface Input {
  readonly id: InputId;
  readonly area: RiskArea;
  readonly question: LocalText;
  readonly help: LocalText;
  readonly values: readonly Value[];
}

/** Holds when the answer is that value or a later one. */
export interface Condition {
  readonly input: InputId;
  readonly atLeast: string;
}

/** `source`: the sources say so; `source+design`: they say part of it; `design`: it is this product's own. */
export type Basis = 'source' | 'source+design' | 'design';

/** Matches when all its conditions hold. The level is the highest of all rules that match. */
export interface Rule {
  readonly id: string;
  readonly level: QmLevel;
  readonly when: readonly Condition[];
  readonly reason: LocalText;
  readonly source: LocalText;
  readonly basis: Basis;
  /** Other levels that the source leaves open. */
  readonly alternativeLevels: readonly Level[];
  readonly area: RiskArea;
}

/** Two answers that sit oddly together. It asks, it never forbids. */
export interface Hint {
  readonly id: string;
  readonly when: readonly (Condition | { readonly input: InputId; readonly is: string })[];
  readonly say: LocalText;
}

/** The rules that turn answers into a level, as data. There is no official decision method for the level. */
export interface Method {
  readonly id: string;
  readonly inputs: readonly Input[];
  readonly rules: readonly Rule[];
  readonly hints: readonly Hint[];
}

/** Whether an answer is one of the method's values. */
export function isAnswer(method: Method, input: InputId, value: string): boolean {
  return method.inputs.some((one) => one.id === input && one.values.some((known) => known.id === value));
}

/** Only what the method knows: unknown inputs and values are dropped, so they count as unanswered. */
export function knownAnswers(method: Method, given: Readonly<Record<string, unknown>>): Answers {
  const entries = method.inputs.flatMap((input) => {
    const value = given[input.id];
    return typeof value === 'string' && input.values.some((known) => known.id === value) ? [[input.id, value] as const] : [];
  });
  return Object.fromEntries(entries);
}
