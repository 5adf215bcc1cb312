import { data, redirect, redirectDocument } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { authenticateByForm } from '#app/features/sign-in/authenticate.server.ts';
import { signInMessages } from '#app/features/sign-in/messages.ts';
import { signInForm } from '#app/features/sign-in/sign-in.form.ts';
import { SignInPage } from '#app/features/sign-in/sign-in-page.tsx';
import { formConstraint, parseForm } from '#app/platform/http/parse-form.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { safeNextPath } from '#app/platform/http/sign-in-redirect.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';
import { openSession } from '#app/platform/session/open-session.server.ts';

const why = 'who signs in is not yet signed in';

export const loader = publicLoader({ why, search: z.object({ next: z.string().optional().catch(undefined) }) }, ({ ctx, search }) => {
  const next = safeNextPath(search.next);
  if (ctx.signedIn) throw redirect(next);
  return { next, title: ctx.t(signInMessages).title, constraint: formConstraint(signInForm) };
});

export const action = publicAction({ why, limit: 'signIn' }, async ({ ctx, request }) => {
  const submission = parseForm(await request.clone().formData(), signInForm, ctx);
  if (submission.status !== 'success') return data(submission.reply({ hideFields: ['password'] }), { status: 422 });
  const recognised = await authenticateByForm(ctx, request);
  if (!recognised) return data(submission.reply({ formErrors: [ctx.t(signInMessages).wrong], hideFields: ['password'] }), { status: 422 });
  await openSession(ctx.http, request, recognised.personId);
  return redirectDocument(safeNextPath(submission.value.next), 303);
});

export const meta = pageTitle;

export default function SignIn() {
  const { next, constraint } = useLoaderData<typeof loader>();
  return <SignInPage next={next} constraint={constraint} lastResult={useActionData<typeof action>()} />;
}
