import { redirect } from '@remix-run/node';
import { signInMessages } from '#app/features/sign-in/messages.ts';
import { redirectDocumentWithToast } from '#app/platform/http/toast.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';
import { closeSession } from '#app/platform/session/open-session.server.ts';

const why = 'whose session has ended may still press the button';

export const loader = publicLoader({ why }, () => redirect('/'));

export const action = publicAction({ why }, async ({ ctx }) => {
  if (ctx.signedIn) await closeSession(ctx.http, ctx.signedIn);
  return redirectDocumentWithToast('/sign-in', ctx.t(signInMessages).signedOut);
});

/** Never seen; with a page of its own, what goes wrong in the action becomes an error page. */
export default function Nothing() {
  return null;
}
