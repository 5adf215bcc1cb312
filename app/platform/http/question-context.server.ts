import type { QuestionScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { readAskedQuestion, type AskedQuestion } from '#app/domain/question/asked-question.ts';
import { opensQuestion } from '#app/domain/question/link-state.ts';
import { findQuestionByDigest, type QuestionDoor } from '#db/queries/question-door.ts';
import { unsafeQuestionScope } from '../scope/make-scope.server.ts';
import { digestSecret } from '../secret/secret.server.ts';
import { findSignedIn } from '../session/current-session.server.ts';
import { AppError } from './app-error.ts';
import { baseContext, chooseLocale, type BaseContext } from './base-context.server.ts';
import { once, type RequestContext } from './request-context.ts';

/** Somebody who was asked something, and holds the link of that letter. */
export interface QuestionContext extends BaseContext {
  readonly scope: QuestionScope;
  readonly organisation: QuestionDoor['organisation'];
  readonly question: QuestionDoor['question'];
  readonly letter: QuestionDoor['letter'];
  readonly asked: AskedQuestion;
  /** The calendar date in the time zone of the organisation that asks. */
  readonly today: string;
}

/** Once per HTTP request: the frame of the page asks too, for the language. */
export function findQuestionDoor(http: RequestContext, token: string): Promise<QuestionDoor | null> {
  return once(http, `question door ${token}`, () => findQuestionByDigest(http.app.db.read, digestSecret(token)));
}

/** An unknown link is a page that does not exist; one that was revoked or has expired says so. A closed question can still be read. */
export async function requireQuestion(http: RequestContext, request: Request, token: string | undefined): Promise<QuestionContext> {
  if (!token) throw new AppError('not_found');
  return once(http, `question ${token}`, async () => {
    const door = await findQuestionDoor(http, token);
    if (!door) throw new AppError('not_found');
    const { question, letter, link, organisation } = door;
    const now = http.app.clock.now();
    if (!opensQuestion({ expires_at: link.expires_at, revoked_at: letter.revoked_at }, now)) throw new AppError('gone');
    const locale = chooseLocale(http, request, await findSignedIn(http, request), letter.locale);
    return {
      ...baseContext(http, locale, organisation.time_zone),
      scope: unsafeQuestionScope({
        organisationId: organisation.id,
        questionId: question.id,
        letterId: letter.id,
        actor: { kind: 'supplier', invitationId: letter.id, name: letter.name },
      }),
      organisation,
      question,
      letter,
      asked: readAskedQuestion(question.asked_json),
      today: dateInZone(now, organisation.time_zone),
    };
  });
}
