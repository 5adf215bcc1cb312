import { readAsked } from '#app/domain/invitation/asked.ts';
import type { AccountContext } from '#app/platform/http/desk-context.server.ts';
import { unsafeListQuestionsToAddress } from '#db/queries/question-to-address.ts';

/**
 * What clients asked of the visitor's own address and no company has taken on yet. Only for who has proved the address: a
 * browser that merely shared by a link learns nothing of other clients.
 */
export async function loadQuestionsToAddress({ db, atDesk: { account, isProven } }: AccountContext) {
  if (!isProven) return null;
  const questions = await unsafeListQuestionsToAddress(db, account.email);
  return {
    email: account.email,
    questions: questions.map(({ id, asked_json, lowest, highest, answered_at, organisation_name: client, supplier_name: knownAs }) => ({ id, client, knownAs, lowest, highest, wantedOn: readAsked(asked_json).wantedOn, isAnswered: answered_at !== null })),
  };
}

export type QuestionsToAddress = Awaited<ReturnType<typeof loadQuestionsToAddress>>;
