import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { setUpMessages } from '#app/features/organisation/messages.ts';
import { organisationChoices } from '#app/features/organisation/organisation-choices.server.ts';
import { isSetUp, setUpOrganisation } from '#app/features/organisation/set-up-organisation.server.ts';
import { SetUpPage } from '#app/features/organisation/set-up-page.tsx';
import { setUpForm } from '#app/features/organisation/set-up.form.ts';
import { setUpReply } from '#app/features/organisation/set-up-reply.ts';
import { formConstraint, parseForm } from '#app/platform/http/parse-form.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';
import { openSession } from '#app/platform/session/open-session.server.ts';

const why = 'on an empty database nobody can be signed in; the code of the console is the guard';

export const loader = publicLoader({ why }, async ({ ctx }) => {
  const t = ctx.t(setUpMessages);
  if (await isSetUp(ctx)) throw redirectWithToast('/sign-in', { kind: 'warn', text: t.alreadySetUp });
  return { title: t.title, choices: organisationChoices(ctx), constraint: formConstraint(setUpForm) };
});

export const action = publicAction({ why, limit: 'signIn' }, async ({ ctx, request }) => {
  const submission = parseForm(await request.formData(), setUpForm, ctx);
  if (submission.status !== 'success') return data(submission.reply({ hideFields: ['password'] }), { status: 422 });
  const outcome = await setUpOrganisation(ctx, submission.value);
  if (!outcome.ok) return data(submission.reply(setUpReply(outcome.problem, ctx.t(setUpMessages))), { status: 422 });
  await openSession(ctx.http, request, outcome.value.personId);
  return redirectWithToast(`/o/${outcome.value.slug}`, ctx.t(setUpMessages).done({ name: submission.value.name }));
});

export const meta = pageTitle;

export default function SetUp() {
  const { choices, constraint } = useLoaderData<typeof loader>();
  return <SetUpPage choices={choices} constraint={constraint} lastResult={useActionData<typeof action>()} />;
}
