import { addMilliseconds } from '#app/domain/calendar/instant.ts';
import type { Input, Method } from '#app/domain/level/method.ts';
import type { AskedOwner } from '#app/domain/question/asked-question.ts';
import { colleagueDomains, isColleagueAddress } from '#app/domain/question/colleague-address.ts';
import { refused } from '#app/platform/mutate/mutate.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listMembersWithLocale } from '#db/queries/member.ts';
import { countLettersToOutsiders } from '#db/queries/question-letter.ts';
import type { OwnerValues } from './ask.form.ts';
import { outsidersPerDay } from './limits.ts';
import { loadOwnerCandidates } from './load-owner-draft.server.ts';
import { planOwnerLetters, type OwnerPlan, type Person } from './plan-owner.ts';

export type AskContext = Pick<MemberContext, 'scope' | 'today' | 'member' | 'organisation'>;

export type OwnerProblem = { kind: 'notColleague'; domains: readonly string[] } | { kind: 'notMember' } | { kind: 'outsiders' } | { kind: 'already' } | { kind: 'nothing'; plan: OwnerPlan };

export interface ReadyPlan {
  ok: true;
  plan: OwnerPlan;
  asked: AskedOwner;
}

const dayMs = 86_400_000;

/** Who gets which questions, as it stands now: for the preview, and again under the lock before anything is sent. */
export async function planOwnerQuestion(db: Db, ctx: AskContext, values: OwnerValues, now: string) {
  const { scope, today, member, organisation } = ctx;
  const { method } = await findMethodOn(db, scope, today);
  const people = (await listMembersWithLocale(db, scope)).map((one): Person & { memberId: string } => ({ memberId: one.id, name: one.name, email: one.email, locale: one.locale ?? organisation.locale }));
  const person = choosePerson(values, people, organisation.locale);
  if (person && 'kind' in person) return refused<OwnerProblem>(person);
  if (person && person.memberId === null && (await countLettersToOutsiders(db, scope, member.id, addMilliseconds(now, -dayMs))) >= outsidersPerDay) return refused<OwnerProblem>({ kind: 'outsiders' });
  const candidates = await loadOwnerCandidates(db, scope, values.id, { method, today });
  const plan = planOwnerLetters(method, candidates, new Map(people.map((one) => [one.memberId, one])), { person, inputs: values.inputs, again: values.again });
  if (plan.letters.length === 0) return refused<OwnerProblem>({ kind: 'nothing', plan });
  const asked: AskedOwner = {
    format: 1,
    kind: 'owner',
    client: organisation.name,
    asker: { name: member.name, email: member.email, phone: null },
    note: values.note || null,
    inputs: inputsOf(method, values.inputs),
  };
  const ready: ReadyPlan = { ok: true, plan, asked };
  return ready;
}

function inputsOf(method: Method, ids: readonly string[]): Input[] {
  return method.inputs.filter((input) => ids.includes(input.id));
}

/** Null: each supplier's own owner. Whoever has the address of a member is that member. */
function choosePerson({ to, memberId, name, email, locale }: OwnerValues, people: readonly (Person & { memberId: string })[], usual: Locale): Person | OwnerProblem | null {
  if (to === 'owners') return null;
  if (to === 'member') return people.find((one) => one.memberId === memberId) ?? { kind: 'notMember' };
  const address = (email ?? '').toLowerCase();
  const known = people.find((one) => one.email.toLowerCase() === address);
  if (known) return known;
  const emails = people.map((one) => one.email);
  if (!isColleagueAddress(address, emails)) return { kind: 'notColleague', domains: colleagueDomains(emails) };
  return { name: name ?? '', email: address, locale: locale ?? usual, memberId: null };
}
