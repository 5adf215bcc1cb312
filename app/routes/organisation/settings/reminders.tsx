import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reminderPolicyMessages } from '#app/features/reminders/policy/messages.ts';
import { PolicyPage } from '#app/features/reminders/policy/policy-page.tsx';
import { policyForm } from '#app/features/reminders/policy/policy.form.ts';
import { loadPolicies, requireWhole, savePolicies } from '#app/features/reminders/policy/save-policies.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'invitation:send' }, async ({ ctx }) => {
  requireWhole(ctx);
  const back = ctx.can('organisation:manage') ? ('settings' as const) : ('reminders' as const);
  return { title: ctx.t(reminderPolicyMessages).title, back, home: `/o/${ctx.organisation.slug}`, policies: await loadPolicies(ctx) };
});

export const action = memberAction({ can: 'invitation:send' }, async ({ ctx, request }) => {
  requireWhole(ctx);
  const t = ctx.t(reminderPolicyMessages);
  const submission = parseForm(await request.formData(), policyForm(t.badBefore), ctx);
  if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 });
  await savePolicies(ctx, submission.value);
  return redirectWithToast(`/o/${ctx.organisation.slug}/settings/reminders`, t.saved);
});

export const meta = pageTitle;

export default function ReminderPolicyRoute() {
  const { home, back, policies } = useLoaderData<typeof loader>();
  return <PolicyPage home={home} back={back} policies={policies} lastResult={useActionData<typeof action>()?.result} />;
}
