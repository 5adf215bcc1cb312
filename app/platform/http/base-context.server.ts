import type { ReadDb } from '#db/dialect/connect.ts';
import type { App } from '../app.ts';
import { bindMessages, type Bound, type Messages } from '../messages/define-messages.ts';
import { formatFor, type Format } from '../messages/format.ts';
import { isLocale, negotiateLocale, type Locale } from '../messages/locale.ts';
import type { SignedIn } from '../session/current-session.server.ts';
import { cookieName, readCookie } from './cookies.ts';
import type { RequestContext } from './request-context.ts';

/** What every handler gets, whoever asks. */
export interface BaseContext {
  readonly app: App;
  readonly db: ReadDb;
  /** For what concerns the response itself: cookies of session and language. */
  readonly http: RequestContext;
  readonly requestId: string;
  readonly now: string;
  readonly locale: Locale;
  readonly f: Format;
  /** The sentences of a set in the language of this request. */
  t<T>(messages: Messages<T>): Bound<T>;
}

/** A signed-in person's own choice, else the choice kept in this browser, else the language of the mail that led here, else what the browser asks for. */
export function chooseLocale(http: RequestContext, request: Request, signedIn: SignedIn | null, addressedIn: Locale | null = null): Locale {
  if (signedIn?.person.locale) return signedIn.person.locale;
  const chosen = readCookie(request, cookieName('language', http.app.config.publicAddress));
  return isLocale(chosen) ? chosen : addressedIn ?? negotiateLocale(request.headers.get('accept-language'));
}

export function baseContext(http: RequestContext, locale: Locale, timeZone: string): BaseContext {
  const f = formatFor(locale, timeZone);
  return {
    app: http.app,
    db: http.app.db.read,
    http,
    requestId: http.requestId,
    now: http.app.clock.now(),
    locale,
    f,
    t: (messages) => bindMessages(messages, f),
  };
}
