import { allAreas, levels, type Answers, type InputId, type Level, type Method, type RiskArea, type Rule } from './method.ts';

/** The level that answers amount to. Equal bounds: the answers suffice, even when some are missing. */
export interface DerivedLevel {
  /** With every unknown answer at its lowest value. */
  readonly lowest: Level;
  /** With every unknown answer at its highest value. */
  readonly highest: Level;
  /** The rules that match at `lowest`; empty when that is `none`. */
  readonly decidingRules: readonly Rule[];
  /** Unanswered inputs whose answer could still change the level, whatever the others turn out to be. */
  readonly openQuestions: readonly InputId[];
  /** Areas with a matching rule of any level, in the fixed order. A supplier can stand in several: never add them up. */
  readonly areas: readonly RiskArea[];
}

interface CompiledRule {
  readonly rule: Rule;
  readonly rank: number;
  /** Input index and the lowest value that satisfies it. */
  readonly conditions: readonly (readonly [input: number, atLeast: number])[];
}

interface CompiledMethod {
  readonly inputs: readonly { readonly id: InputId; readonly rankOf: ReadonlyMap<string, number> }[];
  readonly rules: readonly CompiledRule[];
}

const compiledMethods = new WeakMap<Method, CompiledMethod>();

function compile(method: Method): CompiledMethod {
  const known = compiledMethods.get(method);
  if (known) return known;
  const inputs = method.inputs.map((input) => ({ id: input.id, rankOf: new Map(input.values.map((value, rank) => [value.id, rank])) }));
  const indexOf = new Map(inputs.map((input, index) => [input.id, index]));
  const rules = method.rules.map((rule) => ({
    rule,
    rank: levels.indexOf(rule.level),
    conditions: rule.when.map((condition) => {
      const index = indexOf.get(condition.input) ?? -1;
      const atLeast = inputs[index]?.rankOf.get(condition.atLeast);
      if (atLeast === undefined) throw new Error(`rule ${rule.id} speaks of ${condition.input} = ${condition.atLeast}, which the method does not have`);
      return [index, atLeast] as const;
    }),
  }));
  const compiled = { inputs, rules };
  compiledMethods.set(method, compiled);
  return compiled;
}

const unknown = -1;

const matches = (rule: CompiledRule, ranks: readonly number[]) => rule.conditions.every(([input, atLeast]) => (ranks[input] as number) >= atLeast);
/** Whether some answer to the unknown questions makes it match. */
const couldMatch = (rule: CompiledRule, ranks: readonly number[]) =>
  rule.conditions.every(([input, atLeast]) => ranks[input] === unknown || (ranks[input] as number) >= atLeast);

const highestRank = (rules: readonly CompiledRule[]) => rules.reduce((highest, rule) => Math.max(highest, rule.rank), 0);

/**
 * Turns answers into a level: the highest level of all rules that match; none matches: `none`. An unanswered input is
 * unknown, never “none”, so the result may be a range, which holds every level that further answers could give.
 *
 * Total and deterministic; throws only for a method that `parseMethod` would refuse. Sources per rule in the method; that
 * unknown answers give a range is our design.
 */
export function deriveLevel(method: Method, answers: Answers): DerivedLevel {
  const compiled = compile(method);
  const { inputs, rules } = compiled;
  const ranks = inputs.map((input) => input.rankOf.get(answers[input.id] ?? '') ?? unknown);
  // An unknown answer at its lowest value satisfies what every value satisfies.
  const lowestRanks = ranks.map((rank) => Math.max(rank, 0));
  const matching = rules.filter((rule) => matches(rule, lowestRanks));
  const possible = rules.filter((rule) => couldMatch(rule, ranks));
  const lowest = highestRank(matching);
  const highest = highestRank(possible);
  return {
    lowest: levels[lowest] as Level,
    highest: levels[highest] as Level,
    decidingRules: matching.filter((rule) => rule.rank === lowest).map((rule) => rule.rule),
    openQuestions: lowest === highest ? [] : findOpenQuestions(compiled, ranks, possible, lowest),
    areas: areasOf(matching),
  };
}

/**
 * The unanswered inputs whose answer decides in some completion of the others. Rules only ask for “at least”, so it is enough to
 * look, per rule above what is certain, at the mildest completion that leaves just that answer missing.
 */
function findOpenQuestions({ inputs }: CompiledMethod, ranks: readonly number[], possible: readonly CompiledRule[], lowest: number): readonly InputId[] {
  const open = new Set<number>();
  for (const rule of possible) {
    if (rule.rank <= lowest) continue;
    for (const [input, needed] of rule.conditions) {
      if (ranks[input] === unknown && needed > 0 && !open.has(input) && decidesAlone(rule, input, ranks, possible)) open.add(input);
    }
  }
  return inputs.filter((_, index) => open.has(index)).map((input) => input.id);
}

/** Whether no other rule gives that level already, when all that the rule asks for holds save one answer. */
function decidesAlone(rule: CompiledRule, missing: number, ranks: readonly number[], possible: readonly CompiledRule[]): boolean {
  const mildest = ranks.map((rank) => Math.max(rank, 0));
  for (const [input, atLeast] of rule.conditions) if (input !== missing) mildest[input] = Math.max(mildest[input] as number, atLeast);
  return !possible.some((other) => other.rank >= rule.rank && matches(other, mildest));
}

function areasOf(matching: readonly CompiledRule[]): readonly RiskArea[] {
  const found = new Set(matching.map((rule) => rule.rule.area));
  return allAreas.filter((area) => found.has(area));
}
