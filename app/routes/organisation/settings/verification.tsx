import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { policyMessages } from '#app/features/verification/policy/messages.ts';
import { PolicyPage } from '#app/features/verification/policy/policy-page.tsx';
import { policyForm } from '#app/features/verification/policy/policy.form.ts';
import { policyInForce, savePolicy } from '#app/features/verification/policy/save-policy.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'verification:write' }, async ({ ctx }) => ({
  title: ctx.t(policyMessages).title,
  back: `/o/${ctx.organisation.slug}/verification`,
  policy: await policyInForce(ctx),
}));

export const action = memberAction({ can: 'verification:write' }, async ({ ctx, request }) => {
  const t = ctx.t(policyMessages);
  const submission = parseForm(await request.formData(), policyForm(t.problems), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const outcome = await savePolicy(ctx, submission.value);
  return redirectWithToast(`/o/${ctx.organisation.slug}/settings/verification`, outcome.ok ? t.saved : t.unchanged);
});

export const meta = pageTitle;

export default function VerificationPolicyRoute() {
  const { policy, back } = useLoaderData<typeof loader>();
  return <PolicyPage policy={policy} back={back} lastResult={useActionData<typeof action>()?.lastResult} />;
}
