import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { LocalText } from '../language/local-text.ts';
import { knownAnswers, type InputId, type Level, type Method, type Rule } from '../level/method.ts';
import { deriveLevel } from '../level/derive.ts';

/** One answer behind a level, in the words in which it was given. */
export interface AskedAnswer {
  readonly inputId: InputId;
  readonly question: LocalText;
  readonly answer: LocalText;
  /** Whether a rule that decides the level rests on it. */
  readonly decides: boolean;
}

export interface AskedService {
  /** Empty while the supplier has only one. */
  readonly name: string;
  readonly lowest: Level;
  readonly highest: Level;
  readonly answers: readonly AskedAnswer[];
}

/** What a supplier was asked and why, frozen as sent: what was said to them must not change behind their back. */
export interface Asked {
  readonly format: 1;
  readonly client: string;
  /** What the client is under NIS2: it makes its place in the chain known (Impl. Reg. (EU) 2024/2690, Annex 5.1.1). */
  readonly entityClass: 'essential' | 'important';
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  /** The supplier's number in the client's own books. */
  readonly ownReference: string | null;
  /** Whether the client is held by the Dutch act (Cbw): decides which article its own duty is cited from. */
  readonly underCbw: boolean;
  readonly isProvisional: boolean;
  /** By when the client would like to see proof. */
  readonly wantedOn: CalendarDate;
  readonly services: readonly AskedService[];
}

/** A deciding answer that the weakest value gives says nothing about the supplier. */
function decides(method: Method, rules: readonly Rule[], inputId: InputId): boolean {
  const weakest = method.inputs.find((input) => input.id === inputId)?.values[0]?.id;
  return rules.some((rule) => rule.when.some((condition) => condition.input === inputId && condition.atLeast !== weakest));
}

/** The answers about one service in words, with those marked that decide its level. Unanswered questions are left out. */
export function askedService(name: string, method: Method, given: Readonly<Record<string, unknown>>): AskedService {
  const answers = knownAnswers(method, given);
  const { lowest, highest, decidingRules } = deriveLevel(method, answers);
  const inWords = method.inputs.flatMap((input) => {
    const value = input.values.find((one) => one.id === answers[input.id]);
    return value ? [{ inputId: input.id, question: input.question, answer: value.label, decides: decides(method, decidingRules, input.id) }] : [];
  });
  return { name, lowest, highest, answers: inWords };
}

/** Reads what `JSON.stringify` wrote when the invitation was sent; only this product writes it. */
export function readAsked(json: string): Asked {
  return JSON.parse(json) as Asked;
}

/** The answers that decide the level that is asked, those of the service that needs the highest first, each once. */
export function decidingAnswers(asked: Pick<Asked, 'services'>, level: Level): readonly AskedAnswer[] {
  const driving = asked.services.filter((service) => service.lowest === level);
  const all = driving.flatMap((service) => service.answers.filter((answer) => answer.decides));
  return all.filter((answer, index) => all.findIndex((other) => other.inputId === answer.inputId && other.answer.en === answer.answer.en) === index);
}
