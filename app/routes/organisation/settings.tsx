import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { settingsMessages } from '#app/features/organisation/messages.ts';
import { loadSettings } from '#app/features/organisation/settings/load-settings.server.ts';
import { postSettings } from '#app/features/organisation/settings/post-settings.server.ts';
import { SettingsPage } from '#app/features/organisation/settings/settings-page.tsx';
import { organisationSettingsForm, settingsForm } from '#app/features/organisation/settings/settings.form.ts';
import { ReminderDoor } from '#app/features/reminders/policy/reminder-door.tsx';
import { JudgingLinks } from '#app/features/verification/judging-links.tsx';
import { RetentionLinks } from '#app/features/retention/retention-links.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { formConstraint, parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'organisation:manage' }, async ({ ctx }) => ({
  title: ctx.t(settingsMessages).title,
  settings: await loadSettings(ctx),
  constraint: formConstraint(organisationSettingsForm),
}));

export const action = memberAction({ can: 'organisation:manage' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const about = form.get('intent') === 'save' ? ('organisation' as const) : ('units' as const);
  const submission = parseForm(form, settingsForm, ctx);
  if (submission.status !== 'success') return data({ about, result: submission.reply() }, { status: 422 });
  const outcome = await postSettings(ctx, submission.value);
  if (!outcome.ok) return data({ about, result: submission.reply({ fieldErrors: { unitName: [outcome.problem] } }) }, { status: 422 });
  return redirectWithToast(`/o/${ctx.organisation.slug}/settings`, outcome.value);
});

export const meta = pageTitle;

export default function SettingsRoute() {
  const { settings, constraint } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultFor = (about: 'organisation' | 'units') => (answer?.about === about ? answer.result : undefined);
  return (
    <SettingsPage settings={settings} constraint={constraint} lastResult={resultFor('organisation')} unitResult={resultFor('units')}>
      <ReminderDoor path={settings.path} />
      <JudgingLinks path={settings.path} />
      <RetentionLinks path={settings.path} />
    </SettingsPage>
  );
}
