import { deriveLevel } from '#app/domain/level/derive.ts';
import type { Answers, InputId, Method } from '#app/domain/level/method.ts';
import { questionsFor } from '#app/domain/level/questions.ts';
import { whyNotAtAll, type LeftOut } from '#app/domain/question/candidate.ts';
import type { Locale } from '#app/platform/messages/locale.ts';

/** A supplier with what is known of it, before anything is asked. */
export interface OwnerCandidate {
  readonly id: string;
  readonly name: string;
  readonly triage: string;
  readonly status: string;
  readonly ownerId: string | null;
  readonly services: readonly { readonly id: string; readonly name: string; readonly answers: Answers }[];
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  /** Null: without an account. */
  readonly memberId: string | null;
}

export interface OwnerWish {
  /** Null: each supplier's own owner. */
  readonly person: Person | null;
  readonly inputs: readonly InputId[];
  /** Asks again what was answered already. */
  readonly again: boolean;
}

export interface PlannedLetter {
  readonly person: Person;
  readonly items: readonly { readonly supplierId: string; readonly supplier: string; readonly serviceId: string; readonly service: string; readonly inputs: readonly InputId[] }[];
}

export interface OwnerPlan {
  readonly letters: readonly PlannedLetter[];
  readonly left: readonly { readonly id: string; readonly name: string; readonly reason: LeftOut }[];
}

/** Questions whose answer could still change the level of some service, in the order of asking. */
export function openInputs(method: Method, candidates: readonly OwnerCandidate[]): InputId[] {
  const open = new Set(candidates.flatMap(({ services }) => services.flatMap(({ answers }) => deriveLevel(method, answers).openQuestions)));
  return questionsFor(method, {}, []).flatMap(({ input }) => (open.has(input.id) ? [input.id] : []));
}

/** One letter per person, however many suppliers are theirs: who is asked what, and who is left out and why. */
export function planOwnerLetters(method: Method, candidates: readonly OwnerCandidate[], members: ReadonlyMap<string, Person>, wish: OwnerWish): OwnerPlan {
  const letters = new Map<string, { person: Person; items: PlannedLetter['items'][number][] }>();
  const left: OwnerPlan['left'][number][] = [];
  for (const { id, name, services, ownerId, ...standing } of candidates) {
    const asked = services.flatMap((service) => {
      const inputs = inputsFor(method, service.answers, wish);
      return inputs.length > 0 ? [{ supplierId: id, supplier: name, serviceId: service.id, service: services.length > 1 ? service.name : '', inputs }] : [];
    });
    const person = wish.person ?? (ownerId === null ? 'no_owner' : (members.get(ownerId) ?? 'owner_gone'));
    const reason = whyNotAtAll(standing) ?? (services.length === 0 ? 'no_service' : asked.length === 0 ? 'nothing_open' : typeof person === 'string' ? person : null);
    if (reason !== null || typeof person === 'string') {
      left.push({ id, name, reason: reason ?? 'no_owner' });
      continue;
    }
    const letter = letters.get(person.email) ?? { person, items: [] };
    letter.items.push(...asked);
    letters.set(person.email, letter);
  }
  return { letters: [...letters.values()], left };
}

/** Of what was chosen, what could still change the level; without a wish to ask again, nothing that was answered. */
function inputsFor(method: Method, answers: Answers, { inputs, again }: OwnerWish): InputId[] {
  const open = new Set<InputId>(again ? method.inputs.map((input) => input.id) : deriveLevel(method, answers).openQuestions);
  return method.inputs.map((input) => input.id).filter((id) => inputs.includes(id) && open.has(id));
}
