import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { questionKinds } from '#app/domain/question/asked-question.ts';
import { AskAffectedPage } from '#app/features/questions/ask/ask-affected-page.tsx';
import { AskOwnerPage } from '#app/features/questions/ask/ask-owner-page.tsx';
import { loadAffectedDraft } from '#app/features/questions/ask/load-affected-draft.server.ts';
import { loadOwnerDraft } from '#app/features/questions/ask/load-owner-draft.server.ts';
import { askMessages } from '#app/features/questions/ask/messages.ts';
import { postAffected, postOwner } from '#app/features/questions/ask/post-ask.server.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ organisation: z.string(), questionKind: z.enum(questionKinds) });

export const loader = memberLoader({ can: 'question:ask', params }, async ({ ctx, params: { questionKind }, request }) => {
  const search = new URL(request.url).searchParams;
  const page = { title: ctx.t(askMessages)[questionKind].title, home: `/o/${ctx.organisation.slug}` };
  return questionKind === 'owner' ? { ...page, kind: questionKind, draft: await loadOwnerDraft(ctx, search) } : { ...page, kind: questionKind, draft: await loadAffectedDraft(ctx, search) };
});

export const action = memberAction({ can: 'question:ask', params }, async ({ ctx, params: { questionKind }, request }) => (questionKind === 'owner' ? await postOwner(ctx, request) : await postAffected(ctx, request)));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function NewQuestion() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const preview = answer?.preview ?? null;
  if (page.kind === 'owner') {
    return <AskOwnerPage home={page.home} draft={page.draft} lastResult={answer?.lastResult} preview={preview?.kind === 'owner' ? preview : null} left={answer?.left ?? null} />;
  }
  return <AskAffectedPage home={page.home} draft={page.draft} lastResult={answer?.lastResult} preview={preview?.kind === 'affected' ? preview : null} />;
}
