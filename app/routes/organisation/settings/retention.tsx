import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { policyInForce, previewRetention, requireWhole, saveRetention } from '#app/features/retention/load-retention.server.ts';
import { retentionMessages } from '#app/features/retention/messages.ts';
import { RetentionPage } from '#app/features/retention/retention-page.tsx';
import { retentionForm } from '#app/features/retention/retention.form.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'organisation:manage' }, async ({ ctx }) => {
  requireWhole(ctx);
  return { title: ctx.t(retentionMessages).title, settingsPath: `/o/${ctx.organisation.slug}/settings`, preview: await previewRetention(ctx, policyInForce(ctx)) };
});

export const action = memberAction({ can: 'organisation:manage' }, async ({ ctx, request }) => {
  requireWhole(ctx);
  const submission = parseForm(await request.formData(), retentionForm, ctx);
  if (submission.status !== 'success') return data({ result: submission.reply(), preview: null }, { status: 422 });
  const { intent, mailKeepDays, evidenceKeepYears = null } = submission.value;
  if (intent === 'preview') return data({ result: submission.reply(), preview: await previewRetention(ctx, { mailKeepDays, evidenceKeepYears }) });
  await saveRetention(ctx, submission.value);
  return redirectWithToast(`/o/${ctx.organisation.slug}/settings/retention`, ctx.t(retentionMessages).saved);
});

export const meta = pageTitle;

export default function RetentionRoute() {
  const { settingsPath, preview } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <RetentionPage settingsPath={settingsPath} preview={answer?.preview ?? preview} isTrial={Boolean(answer?.preview)} lastResult={answer?.result} />;
}
