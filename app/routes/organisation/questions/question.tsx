import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadQuestion } from '#app/features/questions/follow/load-question.server.ts';
import { followMessages } from '#app/features/questions/follow/messages.ts';
import { postQuestion } from '#app/features/questions/follow/post-question.server.ts';
import { QuestionPage } from '#app/features/questions/follow/question-page.tsx';
import { questionSearch } from '#app/features/questions/follow/question-search.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ organisation: z.string(), questionId: z.string() });

export const loader = memberLoader({ can: 'question:read', params, search: questionSearch }, async ({ ctx, params: { questionId }, search }) => {
  const page = await loadQuestion(ctx, questionId, search);
  return { title: page.title ?? ctx.t(followMessages).ownerTitle({ date: ctx.f.date(page.askedOn) }), home: `/o/${ctx.organisation.slug}`, page };
});

export const action = memberAction({ can: 'question:ask', params }, ({ ctx, params: { questionId }, request }) => postQuestion(ctx, questionId, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Question() {
  const { home, page } = useLoaderData<typeof loader>();
  return <QuestionPage home={home} page={page} problem={useActionData<typeof action>()?.problem ?? null} />;
}
