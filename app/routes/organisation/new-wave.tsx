import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadWaveDraft } from '#app/features/invitations/wave/load-wave-draft.server.ts';
import { waveMessages } from '#app/features/invitations/wave/messages.ts';
import { NewWavePage } from '#app/features/invitations/wave/new-wave-page.tsx';
import { planWave } from '#app/features/invitations/wave/plan-wave.server.ts';
import { previewWave } from '#app/features/invitations/wave/preview-wave.server.ts';
import { waveForm } from '#app/features/invitations/wave/wave.form.ts';
import { formConstraint, parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'invitation:send' }, async ({ ctx, request }) => {
  const t = ctx.t(waveMessages);
  const draft = await loadWaveDraft(ctx, new URL(request.url).searchParams);
  return { title: t.title, home: `/o/${ctx.organisation.slug}`, draft, constraint: formConstraint(waveForm(t.problems, ctx.today)) };
});

export const action = memberAction({ can: 'invitation:send' }, async ({ ctx, request }) => {
  const t = ctx.t(waveMessages);
  const submission = parseForm(await request.formData(), waveForm(t.problems, ctx.today), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), preview: null }, { status: 422 });
  const gone = () => data({ lastResult: submission.reply({ formErrors: [t.problems.gone] }), preview: null }, { status: 409 });
  if (submission.value.intent === 'preview') {
    const preview = await previewWave(ctx, submission.value);
    return preview ? { lastResult: submission.reply(), preview } : gone();
  }
  const outcome = await planWave(ctx, submission.value);
  if (!outcome.ok) return gone();
  return redirectWithToast(`/o/${ctx.organisation.slug}/requests/waves/${outcome.value.id}`, t.started({ n: outcome.value.count }));
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.title} · Ketenmark` }];

export default function NewWave() {
  const { home, draft, constraint } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewWavePage home={home} draft={draft} constraint={constraint} lastResult={answer?.lastResult} preview={answer?.preview ?? null} />;
}
