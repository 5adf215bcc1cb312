import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadQuestions } from '#app/features/questions/follow/load-questions.server.ts';
import { followMessages } from '#app/features/questions/follow/messages.ts';
import { QuestionsPage } from '#app/features/questions/follow/questions-page.tsx';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ closed: z.string().optional() });

export const loader = memberLoader({ can: 'question:read', search }, async ({ ctx, search: { closed } }) => ({
  title: ctx.t(followMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  page: await loadQuestions(ctx, { closed: closed === '1' }),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Questions() {
  const { home, page } = useLoaderData<typeof loader>();
  return <QuestionsPage home={home} page={page} />;
}
