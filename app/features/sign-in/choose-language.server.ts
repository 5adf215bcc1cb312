import { transact } from '#db/dialect/transact.ts';
import { updateDeskAccount } from '#db/queries/desk-account.ts';
import { updatePerson } from '#db/queries/person.ts';
import { findAtDesk } from '#app/platform/desk/desk-session.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { cookieName, serializeCookie } from '#app/platform/http/cookies.ts';
import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { isLocale } from '#app/platform/messages/locale.ts';

const yearSeconds = 365 * 24 * 60 * 60;

/** Kept in this browser, and with the person who is signed in: mails come in that language too. A taste, not a fact: no witness. */
export async function chooseLanguage({ app, http, signedIn }: PublicContext, request: Request, locale: unknown): Promise<void> {
  if (!isLocale(locale)) throw new AppError('invalid');
  const { publicAddress } = app.config;
  http.setCookie(serializeCookie(cookieName('language', publicAddress), locale, publicAddress, yearSeconds));
  if (signedIn) await transact(app.db, (tx) => updatePerson(tx, signedIn.person.id, { locale }));
  const atDesk = await findAtDesk(http, request);
  if (atDesk?.isProven) await transact(app.db, (tx) => updateDeskAccount(tx, atDesk.account.id, { locale }));
}
