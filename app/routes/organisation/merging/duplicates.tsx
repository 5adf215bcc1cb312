import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerDuplicates } from '#app/features/merging/answer-duplicates.server.ts';
import { DuplicatesPage } from '#app/features/merging/duplicates-page.tsx';
import { loadDuplicates } from '#app/features/merging/load-duplicates.server.ts';
import { mergingMessages } from '#app/features/merging/messages.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ after: z.string().nullable().catch(null).default(null) });

export const loader = memberLoader({ can: 'supplier:read', search }, async ({ ctx, search: { after } }) => ({ title: ctx.t(mergingMessages).list.title, page: await loadDuplicates(ctx, after) }));

export const action = memberAction({ can: 'supplier:write' }, async ({ ctx, request }) => answerDuplicates(ctx, await request.formData(), new URL(request.url).pathname));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Duplicates() {
  return <DuplicatesPage data={useLoaderData<typeof loader>().page} />;
}
