import type { LocalText } from '../language/local-text.ts';
import type { DerivedLevel } from './derive.ts';
import type { Answers, Basis, Input, Level, Method, QmLevel, RiskArea } from './method.ts';

/** Must stand wherever a level is explained. */
export const noOfficialMethod: LocalText = {
  en: 'There is no official decision method for the level. These rules combine what the scheme has published with this product’s own design.',
  nl: 'Er is geen officiële methode om het niveau te bepalen. Deze regels combineren wat het keurmerk heeft gepubliceerd met een eigen ontwerp van dit product.',
};

/** Why a level is what it is, in the words of the method. */
export interface Reason {
  readonly ruleId: string;
  readonly level: QmLevel;
  readonly area: RiskArea;
  readonly reason: LocalText;
  readonly source: LocalText;
  /** Whether any part of the rule is this product's own design; must be said on screen. */
  readonly isOwnDesign: boolean;
  readonly basis: Basis;
  /** Other levels that the source leaves open. */
  readonly alternativeLevels: readonly Level[];
}

/** One reason per deciding rule, in the method's order. Empty when no mark is required: there is no rule to name. */
export function explainLevel(derived: DerivedLevel): readonly Reason[] {
  return derived.decidingRules.map((rule) => ({
    ruleId: rule.id,
    level: rule.level,
    area: rule.area,
    reason: rule.reason,
    source: rule.source,
    isOwnDesign: rule.basis !== 'source',
    basis: rule.basis,
    alternativeLevels: rule.alternativeLevels,
  }));
}

/** The questions that are still open, in the method's order and words. */
export function explainOpenQuestions(method: Method, derived: DerivedLevel): readonly Input[] {
  const open = new Set(derived.openQuestions);
  return method.inputs.filter((input) => open.has(input.id));
}

/** Reasons of rules by id, for rows that stored only the ids; ids that the method does not have are left out. */
export function reasonsOf(method: Method, ruleIds: readonly string[]): readonly Reason[] {
  const wanted = new Set(ruleIds);
  const decidingRules = method.rules.filter((rule) => wanted.has(rule.id));
  return explainLevel({ lowest: 'none', highest: 'none', decidingRules, openQuestions: [], areas: [] });
}

/** The answers in words, unanswered questions left out. */
export function answersInWords(method: Method, answers: Answers): readonly { input: Input; label: LocalText }[] {
  return method.inputs.flatMap((input) => {
    const value = input.values.find((one) => one.id === answers[input.id]);
    return value ? [{ input, label: value.label }] : [];
  });
}
