import { Authenticator } from 'remix-auth';
import { FormStrategy } from 'remix-auth-form';
import { findPersonByEmail } from '#db/queries/person.ts';
import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { witnessFailedSignIn } from '#app/platform/session/witness-failure.server.ts';
import { isPasswordRight } from '#app/platform/password/password.server.ts';

interface Recognised {
  personId: string;
}

/** Where further ways to sign in are added: each is one strategy that turns a request into a person, or throws. */
function createAuthenticator(ctx: PublicContext): Authenticator<Recognised | null> {
  return new Authenticator<Recognised | null>().use(
    new FormStrategy(async ({ form }) => {
      const person = await findPersonByEmail(ctx.db, text(form.get('email')));
      const fits = await isPasswordRight(person?.password_hash ?? null, text(form.get('password')));
      if (person && fits) return { personId: person.id };
      await witnessFailedSignIn(ctx.http, person?.id ?? null);
      return null;
    }),
    'form',
  );
}

/**
 * The person whose e-mail address and password were posted, else null: the same answer after the same work, whether the
 * account exists or not.
 */
export function authenticateByForm(ctx: PublicContext, request: Request): Promise<Recognised | null> {
  return createAuthenticator(ctx).authenticate('form', request);
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
