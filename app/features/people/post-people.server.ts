import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { erasePerson } from './erase-person.server.ts';
import { findPeople, termsOf, viewPeople } from './load-people.server.ts';
import { peopleMessages } from './messages.ts';
import type { PeopleAnswer } from './people-page.tsx';
import { isTheirs, type PeopleAnswers } from './people.form.ts';

/** Finds somebody; or erases them, and looks once more, so that the screen shows what is left. */
export async function postPeople(ctx: MemberContext, answers: PeopleAnswers): Promise<PeopleAnswer> {
  const asked = termsOf(answers);
  const answer = async (outcome: PeopleAnswer['outcome']): Promise<PeopleAnswer> => ({ asked, errors: {}, view: await viewPeople(ctx, answers, await findPeople(ctx, answers)), outcome });
  if (answers.intent === 'find') return answer(null);
  const t = ctx.t(peopleMessages);
  // The word stays in the organisation's records: it speaks the organisation's language.
  const word = ctx.organisation.locale === 'nl' ? peopleMessages.nl.word : peopleMessages.en.word;
  const { places, kept } = await erasePerson(ctx, asked, (await findPeople(ctx, answers)).filter(isTheirs(answers)), word);
  const count = Object.values(places).reduce((sum, n) => sum + n, 0);
  return answer(count === 0 ? { tone: 'warn', text: t.nothingErased } : { tone: 'ok', text: t.erased({ places: count, kept }) });
}
