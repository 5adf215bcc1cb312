import { findKind } from '../register/categories.ts';
import type { LocalText } from '../language/local-text.ts';
import { riskAreas, type Answers, type Input, type InputId, type Method } from './method.ts';

/** Why a question need not be asked. */
export type Settled =
  /** Another answer implies this one; it stands as long as that answer does. */
  | { readonly by: 'answer'; readonly value: string; readonly because: InputId }
  /** The supplier's kind suggests it. Shown with its reason and open to another answer: a kind never decides alone. */
  | { readonly by: 'kind'; readonly value: string; readonly kind: LocalText };

export interface Question {
  readonly input: Input;
  /** Null: to be asked. */
  readonly settled: Settled | null;
}

/** Access of these strengths is a dependency by itself: whoever holds it touches systems or places of the service. */
const accessThatIsDependency: readonly { input: InputId; atLeast: string }[] = [
  { input: 'it', atLeast: 'connected' },
  { input: 'ot', atLeast: 'product' },
  { input: 'physical', atLeast: 'delivery' },
  { input: 'edi', atLeast: 'automated' },
];

/** The four risk areas first, then what may follow from them. */
const order: readonly InputId[] = [...riskAreas, 'ictCompany', 'data', 'replaceability', 'incidentImpact', 'dependency'];

const placeOf = (id: InputId) => (order.includes(id) ? order.indexOf(id) : order.length);

/**
 * The questions in the order of asking; those that another answer or the kind already answers are marked as settled. The
 * four risk areas are always asked: they are facts that incident handling needs, whatever the level. Our design.
 */
export function questionsFor(method: Method, answers: Answers, kindIds: readonly string[]): readonly Question[] {
  return [...method.inputs]
    .sort((a, b) => placeOf(a.id) - placeOf(b.id))
    .map((input) => ({ input, settled: impliedBy(method, input, answers) ?? suggestedByKind(input, answers, kindIds) }));
}

function impliedBy(method: Method, input: Input, answers: Answers): Settled | null {
  if (input.id !== 'dependency' || !input.values.some((value) => value.id === 'some')) return null;
  const access = accessThatIsDependency.find((one) => isAtLeast(method, answers, one.input, one.atLeast));
  return access ? { by: 'answer', value: 'some', because: access.input } : null;
}

function suggestedByKind(input: Input, answers: Answers, kindIds: readonly string[]): Settled | null {
  if (input.id !== 'ictCompany' || (answers[input.id] ?? 'yes') !== 'yes') return null;
  const kind = kindIds.map(findKind).find((one) => one?.ictByNature);
  return kind ? { by: 'kind', value: 'yes', kind: kind.name } : null;
}

function isAtLeast(method: Method, answers: Answers, inputId: InputId, atLeast: string): boolean {
  const values = method.inputs.find((input) => input.id === inputId)?.values.map((value) => value.id) ?? [];
  const rank = values.indexOf(answers[inputId] ?? '');
  return rank >= 0 && rank >= values.indexOf(atLeast);
}

/**
 * The answers as they count: given ones, and what they imply. An implied answer replaces a given one, so that a stale “no
 * dependency” cannot stand beside a remote login.
 */
export function completeAnswers(method: Method, answers: Answers): Answers {
  const implied = method.inputs.flatMap((input) => {
    const settled = impliedBy(method, input, answers);
    return settled ? [[input.id, settled.value] as const] : [];
  });
  return { ...answers, ...Object.fromEntries(implied) };
}

/** Every answer at its lowest value: what *no relevant dependency* records. */
export function lowestAnswers(method: Method): Answers {
  return Object.fromEntries(method.inputs.flatMap((input) => (input.values[0] ? [[input.id, input.values[0].id] as const] : [])));
}
