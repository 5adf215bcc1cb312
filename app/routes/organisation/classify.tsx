import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { chooseTargets } from '#app/features/classification/choose-targets.server.ts';
import { ClassifyPage } from '#app/features/classification/classify-page.tsx';
import { classificationMessages } from '#app/features/classification/messages.ts';
import { NothingToClassify } from '#app/features/classification/nothing-to-classify.tsx';
import { postClassify } from '#app/features/classification/post-classify.server.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const maxSelected = 500;
const search = z.object({
  id: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(maxSelected)]).default([]),
  after: z.uuid().nullable().catch(null).default(null),
});

export const loader = memberLoader({ can: 'supplier:read', search }, async ({ ctx, search: { id, after } }) => ({
  title: ctx.t(classificationMessages).title,
  choice: await chooseTargets(ctx, id, after),
}));

export const action = memberAction({ can: 'classification:write' }, ({ ctx, request }) => postClassify(ctx, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Classify() {
  const { choice } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  return choice.view ? <ClassifyPage view={choice.view} posted={posted} /> : <NothingToClassify reason={choice.nothing} home={choice.home} />;
}
