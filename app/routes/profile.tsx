import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadProfile } from '#app/features/profile/load-profile.server.ts';
import { profileMessages } from '#app/features/profile/messages.ts';
import { postProfile } from '#app/features/profile/post-profile.server.ts';
import { ProfilePage } from '#app/features/profile/profile-page.tsx';
import { profileForm } from '#app/features/profile/profile.form.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectDocumentWithToast, redirectWithToast } from '#app/platform/http/toast.ts';
import { personAction, personLoader } from '#app/platform/http/wrappers.server.ts';

const secrets = ['current', 'next'];

export const loader = personLoader({}, async ({ ctx }) => ({ title: ctx.t(profileMessages).title, profile: await loadProfile(ctx) }));

export const action = personAction({}, async ({ ctx, request }) => {
  const form = await request.formData();
  const about = form.get('intent');
  const submission = parseForm(form, profileForm, ctx);
  if (submission.status !== 'success') return data({ about, result: submission.reply({ hideFields: secrets }) }, { status: 422 });
  const outcome = await postProfile(ctx, submission.value);
  const onwards = submission.value.intent === 'details' ? redirectDocumentWithToast : redirectWithToast;
  if (outcome.ok) return onwards('/profile', outcome.value);
  return data({ about, result: submission.reply({ fieldErrors: { current: [ctx.t(profileMessages).wrong] }, hideFields: secrets }) }, { status: 422 });
});

export const meta = pageTitle;

export default function ProfileRoute() {
  const { profile } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultFor = (about: string) => (answer?.about === about ? answer.result : undefined);
  return <ProfilePage profile={profile} detailsResult={resultFor('details')} passwordResult={resultFor('password')} />;
}
